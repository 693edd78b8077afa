import { describe, expect, it } from 'vitest';
import { createLatestOnly } from '../../../../engine-adapters/mediapipe/camera/latest-only';

function setUp() {
  const begun: string[] = [];
  const discarded: string[] = [];
  let finish = () => {};
  const line = createLatestOnly<string>({
    work: (item) => {
      begun.push(item);
      return new Promise((done) => {
        finish = done;
      });
    },
    discard: (item) => discarded.push(item),
  });
  const finishOne = async () => {
    finish();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { begun, discarded, line, finishOne };
}

describe('latest only', () => {
  it('works on one item at a time and lets the newest wait, discarding older ones', async () => {
    const { begun, discarded, line, finishOne } = setUp();
    for (const item of ['a', 'b', 'c', 'd']) line.offer(item);
    expect(begun).toEqual(['a']);
    expect(discarded).toEqual(['b', 'c']);
    await finishOne();
    expect(begun).toEqual(['a', 'd']);
    await finishOne();
    line.offer('e');
    expect(begun).toEqual(['a', 'd', 'e']);
    expect(discarded).toEqual(['b', 'c']);
  });

  it('lets go of everything once closed, and starts nothing more', async () => {
    const { begun, discarded, line, finishOne } = setUp();
    line.offer('a');
    line.offer('b');
    line.close();
    line.offer('c');
    await finishOne();
    expect(begun).toEqual(['a']);
    expect(discarded).toEqual(['b', 'c']);
  });
});
