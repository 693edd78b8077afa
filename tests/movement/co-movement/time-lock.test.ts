import { describe, expect, it } from 'vitest';
import { timeLock } from '../../../game/movement/co-movement/time-lock';
import { createMotionFilter } from '../../../game/movement/numerics/motion-filter';
import { median } from '../../../game/movement/numerics/robust-statistics';
import { SETTINGS } from '../../../game/movement/settings';
import { normal, seededRandom } from '../../bench/clips/seeded-random';
import { practiceBlock } from '../practice-block';

const FRAME_MS = 1000 / 30;
const ONSET_MS = 3000;
const WAY_MS = 2500;
const HOLD_MS = 2000;

/** A slow movement there, a hold, and back, 0..1. */
function way(timeMs: number): number {
  const smooth = (u: number) => (u <= 0 ? 0 : u >= 1 ? 1 : u * u * u * (10 + u * (6 * u - 15)));
  return smooth((timeMs - ONSET_MS) / WAY_MS) - smooth((timeMs - ONSET_MS - WAY_MS - HOLD_MS) / WAY_MS);
}

/** The lock of a region that follows at a lag, told from 300 ms before the onset until a time; noise of the lid in shares of its way. */
function lockOf(lagMs: number, untilMs: number, noise = 0, seed = 1, answer = way, known = noise) {
  const random = seededRandom(seed);
  const filters = [0, 1].map(() => createMotionFilter(SETTINGS.filter.couplingRadPerS));
  const times: number[] = [];
  const course = () => ({ value: [] as number[], speedPerS: [] as number[] });
  const [leader, follower] = [course(), course()];
  for (let timeMs = 0; timeMs < untilMs; timeMs += FRAME_MS) {
    filters[0]?.step(timeMs, way(timeMs) + 0.02 * noise * normal(random));
    filters[1]?.step(timeMs, answer(timeMs - lagMs) + noise * normal(random));
    times.push(timeMs);
    for (const [i, moved] of [leader, follower].entries()) {
      moved.value.push(filters[i]?.value ?? 0);
      moved.speedPerS.push(filters[i]?.speedPerS ?? 0);
    }
  }
  const from = times.findIndex((ms) => ms >= ONSET_MS - 300);
  return timeLock(times, leader, follower, from, known);
}

const later = (...asked: Parameters<typeof lockOf>) => lockOf(...asked)?.later ?? Number.NaN;

/** Half way there, when an event may begin; and after it all. */
const HALF_WAY_MS = ONSET_MS + 0.6 * WAY_MS;
const OVER_MS = ONSET_MS + 2 * WAY_MS + HOLD_MS + 800;

describe('the lag of a region', () => {
  it.each([-80, 0, 50, 100, 150, 280])('of %s ms is told within a frame, half way and afterwards', (lagMs) => {
    for (const untilMs of [HALF_WAY_MS, OVER_MS]) {
      const lock = lockOf(lagMs, untilMs);
      expect(Math.abs((lock?.lagMs ?? Number.NaN) - lagMs)).toBeLessThanOrEqual(FRAME_MS);
      expect(lock?.coupling).toBeGreaterThan(0.98);
    }
  });

  it.each([360, 500, 700, 1000])('of %s ms is none: the best place at the edge of the window is not in it', (lagMs) => {
    expect(later(lagMs, OVER_MS + lagMs)).toBeGreaterThan(SETTINGS.coMovement.laterInAll);
    expect(later(lagMs, HALF_WAY_MS + lagMs)).toBeGreaterThan(0);
  });

  it('is told through the noise of a lid that loses twice its allowance, or not at all', () => {
    for (const lagMs of [0, 50, 100, 150])
      for (let seed = 1; seed <= 10; seed += 1) {
        const lock = lockOf(lagMs, OVER_MS, 0.05, seed);
        expect(Math.abs((lock?.lagMs ?? Number.NaN) - lagMs)).toBeLessThanOrEqual(2 * FRAME_MS);
      }
    for (let seed = 1; seed <= 10; seed += 1)
      expect(later(700, OVER_MS + 700, 0.05, seed)).toBeGreaterThan(SETTINGS.coMovement.laterInAll);
  });

  it('is as coupled in noise as without, where the noise is known: a hold in a dark room does not undo the way there', () => {
    const inHold = ONSET_MS + WAY_MS + HOLD_MS - 200;
    const coupling = (known?: number) =>
      median(
        Array.from({ length: 20 }, (_, seed) => lockOf(0, inHold, 0.7, seed + 1, way, known)?.coupling ?? Number.NaN),
      );
    expect(coupling(0)).toBeLessThan(SETTINGS.coMovement.couplingLowest);
    expect(coupling()).toBeGreaterThan(SETTINGS.coMovement.couplingLowest);
  });

  it('is not made by noise alone: a lid that stays where it is goes along with nothing', () => {
    const still = Array.from(
      { length: 100 },
      (_, seed) => lockOf(0, HALF_WAY_MS, 0.3, seed + 1, () => 0)?.coupling ?? 0,
    );
    expect(still.filter((c) => c > SETTINGS.coMovement.couplingLowest).length).toBeLessThanOrEqual(20);
  });

  it('of one that answers late in the movement looks later than it is until the way back is seen', () => {
    const { laterAtFirst, laterInAll } = SETTINGS.coMovement;
    const answers = (timeMs: number) => Math.max(0, way(timeMs) - 0.15);
    const first = Array.from({ length: 20 }, (_, seed) => later(0, HALF_WAY_MS, 0.03, seed, answers));
    const inAll = Array.from({ length: 20 }, (_, seed) => later(0, OVER_MS, 0.03, seed, answers));
    expect(median(first)).toBeGreaterThan(laterInAll);
    expect(median(first)).toBeLessThan(laterAtFirst);
    for (const one of inAll) expect(one).toBeLessThan(laterInAll);
  });
});

describe('a narrowing that follows the whole movement', () => {
  /** Four slow smiles of a practice face whose left eye follows at a lag. */
  const eyeFollows = (lagMs: number, seed: number) =>
    practiceBlock(
      'ideal',
      { movement: 'closed-smile', affected: 'patientLeft', seed },
      {
        allowances: { eye: 0.1 },
        script: (script, fromMs) => ({
          ...script,
          blinkHabit: { ...script.blinkHabit, perMinute: 0 },
          efforts: script.efforts.map((e) => (e.startMs >= fromMs ? { ...e, startMs: e.startMs + 2000 } : e)),
          durationMs: script.durationMs + 2000,
          coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.5, lagMs }],
        }),
      },
    ).ended.coMovements;

  it.each([0, 50, 100, 150])('at %s ms is told with that lag', (lagMs) => {
    const events = [1, 2, 3].flatMap((seed) => eyeFollows(lagMs, seed));
    expect(events).toHaveLength(12);
    // The lids wander by themselves by a fiftieth meanwhile.
    for (const event of events) expect(Math.abs(event.lagMs - lagMs)).toBeLessThanOrEqual(3 * FRAME_MS);
    expect(median(events.map((e) => Math.abs(e.lagMs - lagMs)))).toBeLessThanOrEqual(FRAME_MS);
    // Nobody waits for the lag to be told more exactly than the first half of a movement tells it.
    expect(median(events.map((e) => e.startMs - e.crossMs))).toBeLessThan(200);
  });

  it.each([500, 700, 1000])('at %s ms is none, and not one of 300', (lagMs) => {
    expect([1, 2, 3].flatMap((seed) => eyeFollows(lagMs, seed))).toEqual([]);
  });
});
