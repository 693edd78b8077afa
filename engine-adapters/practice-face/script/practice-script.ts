import type { QuietRegion } from '../../../game/movement/co-movement/quiet-region';
import type { MovementId } from '../../../game/movement/movement-id';
import type { Side } from '../../../game/movement/side';
import { onBothSides, type PerSide, RESTING_STATE } from '../shape/face-state';
import type { Blink, BlinkHabit } from './blink';
import type { Effort } from './effort';
import type { Happening } from './happening';

/** A region that moves along with a movement that was meant. */
export interface PracticeCoMovement {
  readonly region: QuietRegion;
  readonly side: Side;
  /** At full activation: share of the resting fissure (eye; negative widens) or of the region's own full way. */
  readonly gain: number;
  readonly lagMs: number;
  /** Only with this movement; with any when left out. */
  readonly along?: MovementId;
}

/** The camera and the tracker behind the practice face. */
export interface PracticeCamera {
  readonly fps: number;
  /** Share of a frame's time by which frames come early or late, 0..0.9. */
  readonly jitter: number;
  /** Share of frames that never come. */
  readonly droppedShare: number;
  readonly imageWidth: number;
  readonly imageHeight: number;
  /** `mirrored`: the picture was flipped before the tracker saw it, so the sides are swapped. */
  readonly picture: 'asSeen' | 'mirrored';
  /** White noise of each landmark's x and y, iod. */
  readonly noiseIod: number;
  /** White noise of each landmark's z, iod. */
  readonly depthNoiseIod: number;
  /** Mean brightness of the picture, 0..255. */
  readonly luma: number;
}

/** A practice patient's whole performance: plain data, the same frames for the same script. */
export interface PracticeScript {
  readonly seed: number;
  readonly durationMs: number;
  readonly efforts: readonly Effort[];
  /** Share of a full movement that each side reaches at activation 1. */
  readonly reach: PerSide;
  /** Shaking while moving: size in shares of reach. */
  readonly tremor: { readonly hz: number; readonly size: number };
  readonly coMovements: readonly PracticeCoMovement[];
  readonly blinkHabit: BlinkHabit;
  /** Blinks at given times, besides the habit's. */
  readonly blinks: readonly Blink[];
  readonly happenings: readonly Happening[];
  /** Slow wandering of the head: size in degrees, and the same in hundredths of iod sideways. */
  readonly head: { readonly wanderDeg: number; readonly wanderMs: number };
  /** Slow wandering of the lids at rest: share of the fissure. */
  readonly lidWander: { readonly size: number; readonly periodMs: number };
  /** Resting tone that rises with time: share of the fissure lost and of the smile's way gained, per minute. */
  readonly toneDriftPerMin: { readonly eye: PerSide; readonly mouthCorner: PerSide };
  /** How far each upper lid follows the eyes down; 1 in health. */
  readonly lidFollows: PerSide;
  readonly place: { readonly x: number; readonly y: number; readonly iodShare: number };
  readonly camera: PracticeCamera;
}

/** The camera of an ordinary laptop, with the noise measured on real faces (aperture about 1 %, mouth width 0.4 % of rest). */
export const PRACTICE_CAMERA: PracticeCamera = {
  fps: 30,
  jitter: 0,
  droppedShare: 0,
  imageWidth: 640,
  imageHeight: 480,
  picture: 'asSeen',
  noiseIod: 0.0016,
  depthNoiseIod: 0.003,
  luma: 128,
};

/** Nine blinks a minute in play, half of them partial. */
export const PRACTICE_BLINKS: BlinkHabit = { perMinute: 9, partialShare: 0.5, longShare: 0, oneSidedShare: 0 };

/** Ten quiet seconds of a healthy face: what a script is made from. */
export const QUIET_SCRIPT: PracticeScript = {
  seed: 1,
  durationMs: 10_000,
  efforts: [],
  reach: onBothSides(1),
  tremor: { hz: 5, size: 0 },
  coMovements: [],
  blinkHabit: PRACTICE_BLINKS,
  blinks: [],
  happenings: [],
  head: { wanderDeg: 0.6, wanderMs: 9000 },
  lidWander: { size: 0.01, periodMs: 7000 },
  toneDriftPerMin: { eye: onBothSides(0), mouthCorner: onBothSides(0) },
  lidFollows: onBothSides(1),
  place: RESTING_STATE.place,
  camera: PRACTICE_CAMERA,
};
