import { expect, it } from 'vitest';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { DRAWING_STEPS, type DrawingStep, LAST_STEP } from '../../../game/play/drawing/drawing-steps';
import { DrawingByPace } from '../../../game/player/session/drawing-by-pace';

/** What the lagoon was told while a camera of 30 a second was tracked at these rates, each for 20 s. */
function toldAt(lagoon: 'drawn' | 'none', ...trackedPerS: readonly number[]): DrawingStep[] {
  const told: DrawingStep[] = [];
  const drawing = new DrawingByPace({ drawBy: (step) => told.push(step) });
  drawing.begin('camera');
  let captureMs = 0;
  for (const perS of trackedPerS) {
    const dropped = 30 / perS - 1;
    for (let i = 0; i < 20 * perS; i++) {
      captureMs += 1000 / perS;
      drawing.tracked({ captureMs, droppedFrames: dropped } as FaceFrame, lagoon);
    }
  }
  return told;
}

it('draws less while the tracker is behind, and more again once it has time to spare (F9)', () => {
  expect(toldAt('drawn', 12).at(-1)).toBe(DRAWING_STEPS[LAST_STEP]);
  expect(toldAt('drawn', 30, 30, 30, 30).at(-1)).toBe(DRAWING_STEPS[0]);
  expect(toldAt('drawn', 12, 30, 30, 30, 30, 30, 30).at(-1)).toBe(DRAWING_STEPS[0]);
});

it('leaves a tracker that keeps up alone', () => {
  const [first] = toldAt('drawn', 26);
  expect(new Set(toldAt('drawn', 26))).toEqual(new Set([first]));
});

it('opens with less where the tracker is behind before anything is drawn, and never with more', () => {
  expect(toldAt('none', 14).at(-1)).toBe(DRAWING_STEPS[LAST_STEP]);
  expect(new Set(toldAt('none', 30, 30, 30, 30))).toEqual(new Set([DRAWING_STEPS[2]]));
});

it('begins each session anew, and a practice face with all that is cheap', () => {
  const told: DrawingStep[] = [];
  const drawing = new DrawingByPace({ drawBy: (step) => told.push(step) });
  drawing.begin('practice');
  drawing.begin('camera');
  expect(told).toEqual([DRAWING_STEPS[1], DRAWING_STEPS[2]]);
});

it('takes a pause for no slow tracker', () => {
  const told: DrawingStep[] = [];
  const drawing = new DrawingByPace({ drawBy: (step) => told.push(step) });
  drawing.begin('camera');
  for (let i = 0; i < 40; i++) {
    // A frame, then a minute in which nothing was drawn.
    drawing.tracked({ captureMs: i * 60_000, droppedFrames: 1800 } as FaceFrame, 'drawn');
  }
  expect(told).toEqual([DRAWING_STEPS[2]]);
});
