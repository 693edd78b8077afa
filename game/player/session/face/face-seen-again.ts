import type { Calibration } from '../../../movement/calibration/calibration';
import { calibrationDoubts } from '../../../movement/calibration/calibration-validity';
import { createPresentPicture, type PresentPicture } from '../../../movement/gate/present-picture';
import type { MeasuredFrame } from '../../../movement/measure/measured-frame';

/** Compares a face with what was learned of it, for the first second after its camera was off: somebody may have moved it. */
export class FaceSeenAgain {
  private looked: { readonly calibration: Calibration; readonly present: PresentPicture } | null = null;

  /** `calibration`: what was learned of the face; null where nothing was. */
  begin(calibration: Calibration | null): void {
    this.looked = calibration === null ? null : { calibration, present: createPresentPicture(calibration) };
  }

  /** Takes the next frame. Out: whether the face has to be learned anew; told once. `at`: the time now, ISO 8601. */
  step(measured: MeasuredFrame, at: string): 'goOn' | 'learnAnew' {
    if (this.looked === null) return 'goOn';
    const { calibration, present } = this.looked;
    present.step(measured);
    const now = present.now();
    if (now.noiseRatio === null) return 'goOn';
    this.looked = null;
    // The camera is the same: its source says so, more surely than its name.
    const doubts = calibrationDoubts(calibration, { camera: calibration.camera, at, markers: [], ...now });
    return doubts.length === 0 ? 'goOn' : 'learnAnew';
  }
}
