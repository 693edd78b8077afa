import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../game/movement/settings';
import { createDrawingSteering } from '../../../game/play/drawing/drawing-steering';
import { DRAWING_STEPS, LAST_STEP, STEP_WITH_TRACKER } from '../../../game/play/drawing/drawing-steps';

const at = (trackedPerS: number, deliveredPerS = 30) => ({ trackedPerS, deliveredPerS });

/** Share of one processor that a step's drawing takes where all takes `whole`. */
function costs(step: number, whole: number): number {
  const { scenery, framesPerS } = DRAWING_STEPS[step] ?? DRAWING_STEPS[0];
  return (whole * (scenery === 'still' ? 0.35 : 1) * framesPerS) / 30;
}

describe('the steps of drawing', () => {
  it('each cost less than the one before, and first goes what is only pretty, then the rate', () => {
    const cost = DRAWING_STEPS.map((_, step) => costs(step, 1));
    expect(cost.toSorted((a, b) => b - a)).toEqual(cost);
    const first = (changed: (step: (typeof DRAWING_STEPS)[number]) => boolean) => DRAWING_STEPS.findIndex(changed);
    const pretty = first(({ scenery }) => scenery === 'still');
    expect(pretty).toBeLessThan(first(({ framesPerS }) => framesPerS < 30));
  });
});

describe('the steering of drawing', () => {
  it('takes the drawing away before the judgement becomes unsure, however fast the rate falls (F9)', () => {
    for (const fall of [0.5, 1, 2, 3, 4]) {
      const steer = createDrawingSteering();
      let step = STEP_WITH_TRACKER;
      let perS = 30;
      while (perS >= SETTINGS.gate.framesPerSLowest + fall) {
        step = steer(at(perS));
        perS -= fall;
      }
      expect([fall, step]).toEqual([fall, LAST_STEP]);
    }
  });

  it('takes nothing away where all that a slow camera brings is tracked', () => {
    const steer = createDrawingSteering();
    for (let look = 0; look < 20; look++) expect(steer(at(12, 12))).toBeLessThanOrEqual(STEP_WITH_TRACKER);
  });

  it('takes nothing away from a tracker that follows well, also where a few pictures are lost', () => {
    const steer = createDrawingSteering(0);
    for (let look = 0; look < 200; look++) expect(steer(at(25 + (look % 5)))).toBe(0);
  });

  it('gives back all where there is time to spare', () => {
    const steer = createDrawingSteering();
    let step = STEP_WITH_TRACKER;
    for (let look = 0; look < 30; look++) step = steer(at(29.5));
    expect(step).toBe(0);
  });

  it('takes back what it gave where that costs the tracker pictures, and tries it ever more seldom', () => {
    const steer = createDrawingSteering();
    const steps = [STEP_WITH_TRACKER];
    // 30 drawings a second leave it 27 of 30 pictures, which is enough to judge by, and 20 leave it all.
    for (let look = 0; look < 100; look++) steps.push(steer(at((steps.at(-1) ?? 0) < STEP_WITH_TRACKER ? 27 : 29.5)));
    const tries = steps.filter((step) => step < STEP_WITH_TRACKER).length;
    expect(tries).toBeGreaterThan(1);
    expect(tries).toBeLessThan(6);
    expect(Math.min(...steps)).toBe(STEP_WITH_TRACKER - 1);
  });

  it('never pumps: at any load it comes to rest, and tries again ever more seldom', () => {
    for (let free = 0.05; free < 1.2; free += 0.05) {
      const steer = createDrawingSteering();
      let step = STEP_WITH_TRACKER;
      let changes = 0;
      // Half an hour, a look every two seconds: what drawing takes beyond what is free is taken from the tracker.
      for (let look = 0; look < 900; look++) {
        const next = steer(at(Math.max(2, Math.min(29.6, 29.6 * (1 - Math.max(0, costs(step, 1.2) - free))))));
        if (next !== step) changes += 1;
        step = next;
      }
      expect(changes, `free ${free.toFixed(2)}`).toBeLessThan(32);
    }
  });

  it('does not take a pause without pictures for a slow tracker', () => {
    const steer = createDrawingSteering();
    expect(steer(at(0, 0))).toBe(STEP_WITH_TRACKER);
  });
});
