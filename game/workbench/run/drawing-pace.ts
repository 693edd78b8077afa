import type { FaceFrame } from '../../movement/face-frame';
import { createDrawingSteering } from '../../play/drawing/drawing-steering';
import { DRAWING_STEPS, type DrawingStep } from '../../play/drawing/drawing-steps';
import { createPaceWatch, type TrackingPace } from '../../play/drawing/tracking-pace';

/** What a lagoon drawn by the processor would be told at a pace. */
export interface ToldDrawing {
  readonly pace: TrackingPace;
  /** 1 is all, the last number least. */
  readonly number: number;
  readonly step: DrawingStep;
}

/** Follows the pace of live frames as a session does: what would be drawn beside this tracker. Null before the first two seconds. */
export function createDrawingPace() {
  let watch = createPaceWatch();
  let steer = createDrawingSteering();
  let told: ToldDrawing | null = null;
  return {
    told: () => told,
    add(frame: FaceFrame): void {
      const pace = watch(frame);
      if (pace === null) return;
      const number = steer(pace);
      const step = DRAWING_STEPS[number];
      if (step !== undefined) told = { pace, number: number + 1, step };
    },
    clear(): void {
      watch = createPaceWatch();
      steer = createDrawingSteering();
      told = null;
    },
  };
}
