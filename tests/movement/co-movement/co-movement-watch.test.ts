import { describe, expect, it } from 'vitest';
import { createCoMovementWatch } from '../../../game/movement/co-movement/co-movement-watch';
import { createMotionHistory } from '../../../game/movement/co-movement/motion-history';
import { normal, seededRandom } from '../../bench/clips/seeded-random';

const FRAME_MS = 1000 / 30;
const ALLOWANCE = 0.1;
/** ms of the way: slow, so that the line through the last frames does not shoot past where it ends. */
const RISE_MS = 4000;
/** Slow trembling of a lid in the dark, share of its opening: two lags can hardly be told apart half way. */
const TREMBLING = 0.03;
/** One frame's noise of the change. */
const NOISE = 0.012;
const RULE = {
  region: 'eye',
  side: 'patientLeft',
  direction: 'narrowing',
  allowance: ALLOWANCE,
  stated: true,
} as const;

/** Whether an eye counts that follows a slow smile from rest and then stays at one change, past or near its allowance. */
function counts(change: number, noise: number): boolean {
  const watch = createCoMovementWatch(0, { rule: RULE, allowance: ALLOWANCE, noise });
  const course = createMotionHistory(1);
  const onsetMs = 1000;
  for (let timeMs = 0; timeMs < 8000; timeMs += FRAME_MS) {
    // As smoothly as faces move, then held.
    const way = Math.min(1, Math.max(0, (timeMs - onsetMs) / RISE_MS));
    const share = way * way * (3 - 2 * way);
    const speed = (6 * way * (1 - way)) / (RISE_MS / 1000);
    const now = { raw: change * share, decision: change * share };
    course.push(timeMs, { value: share, speedPerS: speed }, [{ value: now.decision, speedPerS: change * speed }]);
    const on = timeMs >= onsetMs;
    watch.step(timeMs, now, 'sure', { state: on ? 'on' : 'off', onsetMs: on ? onsetMs : Number.NaN }, course);
  }
  return Number.isFinite(watch.startMs);
}

describe('a region near its allowance', () => {
  it('counts once it is past by what ten frames can tell', () => {
    expect(counts(ALLOWANCE + 0.5 * NOISE, NOISE)).toBe(true);
    expect(counts(ALLOWANCE + 0.2 * NOISE, NOISE)).toBe(false);
  });
  it('counts from the allowance on where nothing trembles', () => {
    expect(counts(1.01 * ALLOWANCE, 0)).toBe(true);
    expect(counts(0.99 * ALLOWANCE, 0)).toBe(false);
  });
});

describe('an eye that seems to come late', () => {
  /** What is told of an eye that follows a slow smile there and back by `lagMs`; `doubtAtMs`: a doubt ends what is open then. */
  const toldOf = (lagMs: number, doubtAtMs: number | null, seed = 1) => {
    const random = seededRandom(seed);
    const watch = createCoMovementWatch(0, { rule: RULE, allowance: ALLOWANCE, noise: NOISE });
    const history = createMotionHistory(1);
    const onsetMs = 1000;
    const at = (timeMs: number) => {
      const there = Math.min(1, Math.max(0, (timeMs - onsetMs) / 2500));
      const back = Math.min(1, Math.max(0, (timeMs - onsetMs - 5000) / 2500));
      return {
        share: (1 - Math.cos(Math.PI * (there - back))) / 2,
        speed: (Math.PI * Math.sin(Math.PI * (there - back))) / 5,
      };
    };
    const events = [];
    for (let timeMs = 0; timeMs < 12_000; timeMs += FRAME_MS) {
      const [target, eye] = [at(timeMs), at(timeMs - lagMs)];
      const speedPerS = (timeMs < onsetMs + 5000 ? 1 : -1) * target.speed;
      const eyeSpeed = (timeMs - lagMs < onsetMs + 5000 ? 1 : -1) * eye.speed;
      history.push(timeMs, { value: target.share, speedPerS }, [
        { value: 0.3 * eye.share + TREMBLING * normal(random), speedPerS: 0.3 * eyeSpeed },
      ]);
      const on = timeMs >= onsetMs && timeMs < 8500;
      const sureness = doubtAtMs !== null && Math.abs(timeMs - doubtAtMs) < FRAME_MS ? 'unsure' : 'sure';
      const now = { raw: 0.3 * eye.share, decision: 0.3 * eye.share };
      const underWay = { state: on ? 'on' : 'off', onsetMs: on ? onsetMs : Number.NaN } as const;
      const ended = watch.step(timeMs, now, sureness, underWay, history);
      if (ended !== null) events.push(ended);
    }
    return events;
  };

  it('is told where it comes along, whole and cut short by a doubt', () => {
    expect(toldOf(100, null)).toHaveLength(1);
    expect(toldOf(100, 4500).length).toBeGreaterThan(0);
  });

  it('is told where a doubt hid the way back, which alone could have shown that it did not come along', () => {
    expect(toldOf(500, null)).toEqual([]);
    expect(toldOf(500, 4500)).not.toEqual([]);
  });
});
