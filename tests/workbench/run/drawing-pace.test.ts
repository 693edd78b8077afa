import { expect, it } from 'vitest';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { DRAWING_STEPS } from '../../../game/play/drawing/drawing-steps';
import { createDrawingPace } from '../../../game/workbench/run/drawing-pace';

it('tells what would be drawn beside a tracker that keeps up with every second picture, and forgets it', () => {
  const drawing = createDrawingPace();
  expect(drawing.told()).toBeNull();
  for (let i = 0; i < 150; i++) drawing.add({ captureMs: (i * 1000) / 15, droppedFrames: 1 } as FaceFrame);
  const told = drawing.told();
  expect(told?.pace.trackedPerS).toBeCloseTo(15);
  expect(told?.pace.deliveredPerS).toBeCloseTo(30);
  expect(told?.number).toBe(DRAWING_STEPS.length);
  expect(told?.step).toBe(DRAWING_STEPS.at(-1));
  drawing.clear();
  expect(drawing.told()).toBeNull();
});
