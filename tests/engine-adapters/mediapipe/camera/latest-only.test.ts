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

  it('works on as many at once as is said, also when that changes', async () => {
    const begun: string[] = [];
    const discarded: string[] = [];
    const finish = new Map<string, () => void>();
    let atOnce = 1;
    const line = createLatestOnly<string>({
      work: (item) => {
        begun.push(item);
        return new Promise((done) => finish.set(item, done));
      },
      discard: (item) => discarded.push(item),
      atOnce: () => atOnce,
    });
    const finished = async (item: string) => {
      finish.get(item)?.();
      await new Promise((turn) => setImmediate(turn));
    };
    line.offer('a');
    line.offer('b');
    expect(begun).toEqual(['a']);
    atOnce = 2;
    line.offer('c');
    expect(begun).toEqual(['a', 'c']);
    line.offer('d');
    expect(begun).toEqual(['a', 'c']);
    await finished('c');
    expect(begun).toEqual(['a', 'c', 'd']);
    await finished('a');
    await finished('d');
    for (const item of ['e', 'f', 'g']) line.offer(item);
    expect(begun).toEqual(['a', 'c', 'd', 'e', 'f']);
    // Fewer from now on: what waits is left to the one that is still at work.
    atOnce = 1;
    await finished('e');
    expect(begun).toEqual(['a', 'c', 'd', 'e', 'f']);
    await finished('f');
    expect(begun).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
    expect(discarded).toEqual(['b']);
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
