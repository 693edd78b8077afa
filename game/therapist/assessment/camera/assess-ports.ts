import type { AssessedStep } from '../../../caseload/camera/camera-assessment';
import type { AffectedSide } from '../../../movement/side';
import type { CameraSource, FaceSource } from '../../../ports/face-source';

/** A drawn face that does what is read to it, to show how an assessment goes. */
export interface Demonstration {
  readonly source: FaceSource;
  /** Moves on to the movement of this step (1: its comfortable reach), or lets go of it (0), from the next frame on. */
  aim(step: AssessedStep, target: 0 | 1): void;
}

/** What measuring with the camera needs from outside; loaded when it is first opened, never with the console. */
export interface AssessPorts {
  /** The same at every call: what finds faces is loaded once. */
  readonly camera: CameraSource;
  /** A new face at each call, whose affected side moves less and whose eye joins in. */
  openDemonstration(affected: AffectedSide): Demonstration;
}
