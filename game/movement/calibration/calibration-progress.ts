import type { MovementId } from '../movement-id';
import type { AffectedSide } from '../side';
import type { CalibrationRefusal, CameraIdentity } from './calibration';
import type { FaceView } from './face-view';

/** What a calibration is to collect. */
export interface CalibrationRequest {
  readonly movements: readonly MovementId[];
  readonly affected: AffectedSide;
  /** Stillness to collect, ms, in pieces if need be (8000). */
  readonly restMs: number;
  /** Gentle tries of each movement (3). */
  readonly tries: number;
  readonly camera: CameraIdentity | null;
  /** Wall clock, ISO 8601. */
  readonly takenAt: string;
}

/** What the calibration waits for now. It never hurries: the person starts each try when ready. */
export type CalibrationProgress =
  | {
      readonly stage: 'rest';
      readonly restCollectedMs: number;
      readonly still: boolean;
      /** Once it has lasted long enough to be told. */
      readonly view: FaceView;
    }
  | {
      readonly stage: 'try';
      readonly movement: MovementId;
      readonly triesDone: number;
      readonly triesWanted: number;
      /** `waiting` at rest, `moving` within a try, `letGo` after it until the face is back at rest. */
      readonly moment: 'waiting' | 'moving' | 'letGo';
      /** 0..1 of the strongest excursion seen so far; drives a gentle light and is never a target. */
      readonly excursion: number;
      readonly view: FaceView;
    }
  | { readonly stage: 'done' }
  | { readonly stage: 'refused'; readonly reason: CalibrationRefusal; readonly movement: MovementId | null };
