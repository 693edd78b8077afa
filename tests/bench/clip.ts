import type { FaceFrame } from '../../game/movement/face-frame';
import type { MovementId } from '../../game/movement/movement-id';
import type { AffectedSide, Side } from '../../game/movement/side';

/** From, to; ms from the start of the clip. */
export type RangeMs = readonly [number, number];

export interface BlinkTruth {
  readonly startMs: number;
  readonly endMs: number;
}

/** One stretch of one face, real or generated, with what is known about it. */
export interface Clip {
  readonly name: string;
  readonly origin: 'real' | 'generated';
  readonly movement: MovementId;
  readonly affected: AffectedSide;
  /** Null where the face is never at rest; such a clip has no truth and serves as a negative only. */
  readonly rest: RangeMs | null;
  /** Holds the strongest comfortable movement. */
  readonly reference: RangeMs | null;
  /** What is judged. */
  readonly play: RangeMs;
  readonly frames: readonly FaceFrame[];
  /** When something truly hid the face's work besides blinks; null where only the untouched face can tell. */
  readonly troubles: readonly RangeMs[] | null;
  /** Null: found in the landmarks by `findBlinks`. */
  readonly blinks: readonly BlinkTruth[] | null;
}

/** The lids follow the target movement: the co-movement that the benchmark puts in. */
export interface Injection {
  /** Share of the resting fissure lost at full activation. */
  readonly gain: number;
  readonly lagMs: number;
  readonly sides: readonly Side[];
}

/** A stretch in which a region of a side is said to co-move, by the truth or by a detector. */
export interface SideEvent {
  readonly side: Side;
  readonly startMs: number;
  readonly endMs: number;
}

export const clipSeconds = (clip: Clip): number => (clip.play[1] - clip.play[0]) / 1000;
