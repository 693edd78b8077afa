import { describe, expect, it } from 'vitest';
import { createCoMovementWatch } from '../../../game/movement/co-movement/co-movement-watch';
import { createMotionHistory } from '../../../game/movement/co-movement/motion-history';

const FRAME_MS = 1000 / 30;
const ALLOWANCE = 0.1;
/** ms of the way: slow, so that the line through the last frames does not shoot past where it ends. */
const RISE_MS = 4000;
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
