import { describe, expect, it } from 'vitest';
import { closingOf } from '../../../../game/player/session/steps/closing';
import type { SessionRecord } from '../../../../game/record/session-record';

interface Quality {
  readonly isolation: number | null;
  readonly slowness: number | null;
  readonly release: number | null;
}

/** A record of which only what the last page reads is real. */
function record(progress: number, ...qualities: readonly Quality[]): SessionRecord {
  return {
    blocks: [{ progress, attempts: qualities.map((quality) => ({ verdict: 'counted', quality })) }],
  } as unknown as SessionRecord;
}

describe('what the last page says', () => {
  it('names what went quiet, slowly, and all the way', () => {
    expect(closingOf(record(0.9, { isolation: 1, slowness: 0.9, release: 0.9 })).lines).toEqual([
      'close.quiet.all',
      'close.slow',
      'close.release',
    ]);
  });

  it('stays kind when parts woke up, and says nothing of speed that was not slow', () => {
    expect(closingOf(record(0.2, { isolation: 0.4, slowness: 0.2, release: null })).lines).toEqual([
      'close.quiet.some',
    ]);
  });

  it('says nothing that could not be judged', () => {
    const { lines } = closingOf(record(0, { isolation: null, slowness: null, release: null }));
    expect(lines).toEqual([]);
  });

  it('gives a shell for quality, brighter with more of it, and none for nothing', () => {
    const quiet = closingOf(record(0.8, { isolation: 1, slowness: 1, release: 1 })).shell ?? 0;
    const stirred = closingOf(record(0.8, { isolation: 0.3, slowness: 1, release: 1 })).shell ?? 0;
    expect(quiet).toBeGreaterThan(stirred);
    expect(closingOf(record(0)).shell).toBeNull();
    expect(closingOf(null)).toEqual({ lines: [], shell: null });
  });

  it('speaks of attempts alone: what was given back or too short says nothing', () => {
    const good = { verdict: 'counted', quality: { isolation: 1, slowness: 0.9, release: 0.9 } };
    const other = (verdict: string) => ({ verdict, quality: { isolation: 0.1, slowness: 0.1, release: 0.1 } });
    const attempts = [good, other('givenBack'), other('tooShort')];
    const mixed = { blocks: [{ progress: 0.9, attempts }] } as unknown as SessionRecord;
    expect(closingOf(mixed)).toEqual(closingOf(record(0.9, good.quality)));
  });

  it('is the same for two and for twenty attempts of one quality: nothing counts repetitions', () => {
    const one: Quality = { isolation: 0.9, slowness: 0.9, release: 0.9 };
    expect(closingOf(record(0.5, one, one))).toEqual(closingOf(record(0.5, ...Array.from({ length: 20 }, () => one))));
  });
});
