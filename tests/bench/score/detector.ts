import type { FaceFrame } from '../../../game/movement/face-frame';
import type { GateInterval } from '../../../game/movement/judgement';
import type { Clip, Detection } from '../clips/clip';

/** What a detector is asked to judge: a clip whose frames may have been changed, at one allowance. */
export interface DetectorInput {
  readonly clip: Clip;
  readonly frames: readonly FaceFrame[];
  /** Share of the resting fissure the eyes may lose; `default` is what the product would use for the movement. */
  readonly allowance: number | 'default';
}

/** A stretch of doubt and its reason. */
export type NotSure = Pick<GateInterval, 'startMs' | 'endMs' | 'reason'>;

export interface DetectorOutput {
  /** Times at which play would be calm for a narrowed eye, within the clip's play range. */
  readonly events: readonly Detection[];
  /** When the detector declined to judge; empty for those that never do. */
  readonly notSure: readonly NotSure[];
}

export interface Detector {
  readonly name: string;
  detect(input: DetectorInput): DetectorOutput;
}
