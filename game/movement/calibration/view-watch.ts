import type { MeasuredFrame } from '../measure/measured-frame';
import { type FaceView, faceView } from './face-view';

/** ms for which the view must have changed: a single frame that the tracker lost is not told. */
const LASTS_MS = 500;

/** Tells how much of the face can be seen, once that has lasted. */
export interface ViewWatch {
  step(frame: MeasuredFrame): void;
  readonly view: FaceView;
}

export function createViewWatch(): ViewWatch {
  let view: FaceView = 'whole';
  let otherSinceMs = Number.NaN;
  return {
    get view() {
      return view;
    },
    step(frame) {
      if (frame.status === 'timeNotRising') return;
      const now = faceView(frame);
      if (now === view) otherSinceMs = Number.NaN;
      else if (!(otherSinceMs <= frame.captureMs)) otherSinceMs = frame.captureMs;
      if (frame.captureMs - otherSinceMs >= LASTS_MS) {
        view = now;
        otherSinceMs = Number.NaN;
      }
    },
  };
}
