import { describe, expect, it } from 'vitest';
import type { QuietRegion } from '../../../game/movement/co-movement/quiet-region';
import { type KeptSeries, SERIES_ROOM, withinRoom } from '../../../game/record/series/kept-series';
import { unpackSeries } from '../../../game/record/series/pack-series';
import { type RecordAction, sessionRecord, startSession, stepSession } from '../../../game/record/session-recorder';
import { PLAN_PARAMETERS } from '../../../game/therapy/prescription/plan-parameters';
import { noisyFrames } from '../../bench/clips/noisy-frames';
import { sampleSession } from '../../fixtures/records/sample-session';
import { practiceBlock } from '../../movement/practice-block';

/** Every region of the catalogue on both sides: the longest quiet list of a smile. */
const ALL: Partial<Record<QuietRegion, number>> = { eye: 0.1, brow: 0.1, nose: 0.1, lowerLip: 0.1, jaw: 0.1 };
/** What a usual plan asks for. */
const FEW: Partial<Record<QuietRegion, number>> = { eye: 0.1, brow: 0.1 };
const { attempts, blocksPerDay, blockMs } = PLAN_PARAMETERS;

interface Day {
  readonly blocks: number;
  readonly attempts: number;
  readonly holdMs: number;
  readonly speedPerS: number;
}

/** The most that a plan can ask for: each attempt held for as long as a grade can ask for, and as slowly. */
const LONGEST: Day = { blocks: blocksPerDay.max, attempts: attempts.max, holdMs: 5000, speedPerS: 0.25 };
const USUAL: Day = { blocks: blocksPerDay.default, attempts: attempts.default, holdMs: 2000, speedPerS: 0.4 };

/** A day in one session: one block of a practice patient, again and again. Prints how large its series are. */
function measured(day: Day, noisePx: number, allowances: Partial<Record<QuietRegion, number>>) {
  const { steps, task } = practiceBlock(
    'synkinetic',
    { movement: 'closed-smile', affected: 'patientLeft', target: 0.5, ...day },
    {
      allowances,
      rules: { attempts: day.attempts, blockMs: blockMs.max, stillMs: 60_000, feedbackEvery: 1 },
      spoil: (frames) => frames.map(noisyFrames(noisePx, 11)),
    },
  );
  let session = startSession({ ...sampleSession(), attemptSeries: 'kept', nowMs: 0 });
  const take = (action: RecordAction) => {
    session = stepSession(session, action);
  };
  for (let i = 0; i < day.blocks; i += 1) {
    const nowMs = i * 100_000;
    take({ kind: 'blockBegan', block: { levelId: 'a', scene: 'reef-walk', grade: 3, task, limits: null }, nowMs });
    for (const step of steps) take({ kind: 'judged', judgement: step.judgement, step });
    take({ kind: 'blockEnded', last: null, nowMs: nowMs + 90_000 });
  }
  const { blocks } = sessionRecord(session);
  const size = JSON.stringify(blocks.map(({ series }) => series)).length;
  const movements = blocks.reduce((sum, one) => sum + one.attempts.length, 0);
  const packed = blocks.flatMap(({ series }) => series ?? []).flatMap((one) => ('packed' in one ? [one.packed] : []));
  const lines = task.quietList.length;
  const moments = packed.reduce((sum, one) => sum + unpackSeries(one, lines, 'a', 'b').moments.length, 0);
  console.log(
    `${day.blocks} x ${day.attempts} attempts, ${lines} lines, ${noisePx} px more noise: ` +
      `${packed.length} of ${movements} kept, ${moments} moments, ${(size / 1000).toFixed(1)} kB`,
  );
  return { blocks, size, movements, kept: packed.length, lines };
}

describe('the series of a session', () => {
  it('are all there on a usual day, also in a grainy picture with every region on the quiet list', () => {
    const { size, movements, kept, lines } = measured(USUAL, 0.3, ALL);
    expect(lines).toBe(10);
    expect(movements).toBe(USUAL.blocks * USUAL.attempts);
    expect(kept).toBe(movements);
    expect(size).toBeLessThanOrEqual(SERIES_ROOM);
  }, 60_000);

  it('are all there on the longest day with a usual quiet list', () => {
    const { size, movements, kept, lines } = measured(LONGEST, 0, FEW);
    expect(lines).toBe(4);
    expect(movements).toBe(LONGEST.blocks * LONGEST.attempts);
    expect(kept).toBe(movements);
    expect(size).toBeLessThanOrEqual(SERIES_ROOM);
  }, 60_000);

  it('stay in their room on the longest day in a grainy picture, and what is not there says so', () => {
    const { blocks, size, movements, kept } = measured(LONGEST, 0.3, ALL);
    expect(size).toBeLessThanOrEqual(SERIES_ROOM);
    expect(kept).toBeLessThan(movements);
    expect(kept).toBeGreaterThan(movements / 3);
    for (const { series, attempts: all } of blocks) {
      expect(series).toHaveLength(all.length);
      for (const one of series ?? []) expect('packed' in one || one.leftOut === 'room').toBe(true);
    }
    expect(blocks.at(-1)?.series?.at(-1)).toHaveProperty('packed');
  }, 60_000);
});

describe('series for which there is no room', () => {
  const [block] = sampleSession().blocks;
  const [movement] = block?.attempts ?? [];
  if (block === undefined || movement === undefined) throw new Error('the sample lost its block');
  const long: KeptSeries = { packed: 'x'.repeat(9000) };
  const at = (onsetMs: number, verdict: 'counted' | 'givenBack' = 'counted') => ({
    ...{ ...movement, onsetMs, endMs: onsetMs + 5000, verdict },
  });
  const [event] = block.coMovements;
  if (event === undefined) throw new Error('the sample lost its event');
  const withEventAt = (startMs: number) => ({ ...event, startMs, endMs: startMs + 500 });
  const all = (verdicts: readonly ('counted' | 'givenBack')[], coMovementAt: number | null) => ({
    ...{ series: verdicts.map(() => long), attempts: verdicts.map((one, i) => at(10_000 * i, one)) },
    coMovements: coMovementAt === null ? [] : [withEventAt(coMovementAt)],
  });
  const left = (series: readonly KeptSeries[] | null | undefined) =>
    series?.map((one) => ('packed' in one ? '#' : '-')).join('');

  it('are left out by their rank, and each says so', () => {
    const [given] = withinRoom([all(['counted', 'givenBack', 'counted', 'counted'], null)]);
    expect(left(given?.series)).toBe('#-##');
    expect(given?.series[1]).toEqual({ leftOut: 'room' });
    const [plain] = withinRoom([all(['counted', 'counted', 'counted', 'counted'], 11_000)]);
    expect(left(plain?.series)).toBe('##-#');
    const two = withinRoom([all(['counted', 'counted', 'counted'], null), all(['counted', 'counted'], 500)]);
    expect(two.map(({ series }) => left(series))).toEqual(['--#', '##']);
  });

  it('stay as they are where there is room', () => {
    const blocks = [all(['counted', 'counted', 'counted'], null), { ...all([], null), series: null }];
    expect(withinRoom(blocks)).toBe(blocks);
  });
});
