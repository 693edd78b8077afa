import type { FaceFrame } from '../../../game/movement/face-frame';
import type { MovementId } from '../../../game/movement/movement-id';
import type { AffectedSide, Side } from '../../../game/movement/side';

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
  /** The region that is asked to stay quiet and that the benchmark moves. */
  readonly answers: AnsweringRegion;
  /** Holds comfortable smiles, where the corner of the mouth answers: its reach is known from them. */
  readonly smiles: RangeMs | null;
  /** What is judged. */
  readonly play: RangeMs;
  readonly frames: readonly FaceFrame[];
  /** When something truly hid the face's work besides blinks; null where only the untouched face can tell. */
  readonly troubles: readonly RangeMs[] | null;
  /** Null: found in the landmarks by `findBlinks`. */
  readonly blinks: readonly BlinkTruth[] | null;
}

/** Which region answers: the lids narrow, or the corner of the mouth goes where it goes in a smile. */
export type AnsweringRegion = 'eye' | 'mouthCorner';

/** A region follows the target movement: the co-movement that the benchmark puts in. */
export interface Injection {
  /** At full activation: share of the resting fissure lost, or of the corner's own reach gone. */
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

/** What a detector says: when the change was past the allowance, by its own reckoning, and when play was calm for it. */
export interface Detection extends SideEvent {
  /** When the region went past the allowance and when it was back; `startMs` to `endMs` is the calm. */
  readonly crossMs: number;
  readonly underMs: number;
}
