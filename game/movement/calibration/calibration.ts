import type { RegionKey } from '../co-movement/quiet-region';
import type { MeasureKey } from '../measure/measure-id';
import type { MovementId } from '../movement-id';
import type { Side } from '../side';

export interface RestStatistic {
  /** Median at rest, unit of the measure. */
  readonly median: number;
  /** Standard deviation of one frame's noise, slow wander removed, unit of the measure. */
  readonly noiseSd: number;
}

/** How far one movement comfortably goes. */
export interface MovementReach {
  /** Excursion of each side at comfortable effort, iod; null where the side did not move or was not measured. */
  readonly bySide: Readonly<Record<Side, number | null>>;
  /** Unit vector of the person's own direction over the movement's measures, per side, in the order of its catalogue entry. */
  readonly direction: Readonly<Record<Side, readonly number[]>>;
  /** Reach and co-movement came from this many tries (0: from a reference range). */
  readonly tries: number;
  /**
   * Co-movement during the tries: largest change of each region, share of rest or own reach. Shown, never subtracted.
   */
  readonly coMovementBaseline: Readonly<Partial<Record<RegionKey, number>>>;
}

export interface CameraIdentity {
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

/** Why a calibration or a part of it cannot be used. */
export type CalibrationRefusal = 'tooNoisy' | 'reachTooSmall' | 'headDrifted' | 'tooFewFrames' | 'notAtRest';

/** One person's resting face and comfortable movements, plain JSON. */
export interface Calibration {
  /** Wall clock, ISO 8601, given by the caller. */
  readonly takenAt: string;
  readonly measurementVersion: string;
  readonly camera: CameraIdentity | null;
  /** Outer-canthus distance at rest in image pixels. */
  readonly interocularPx: number;
  readonly rest: Readonly<Partial<Record<MeasureKey, RestStatistic>>>;
  readonly restPose: { readonly yawDeg: number; readonly pitchDeg: number; readonly rollDeg: number };
  readonly reach: Readonly<Partial<Record<MovementId, MovementReach>>>;
  /** How long the person's own ordinary blinks may last, ms; everybody's limit (500) where they are shorter or were not seen. */
  readonly blinkLengthMs: number;
}
