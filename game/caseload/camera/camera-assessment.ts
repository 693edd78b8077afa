import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { GateReason } from '../../movement/gate/gate-reason';
import type { SidedMeasure } from '../../movement/measure/measure-id';
import type { MovementId } from '../../movement/movement-id';
import type { Side } from '../../movement/side';

/** The five standard movements of the Sunnybrook form, in its order (Ross, Fradet & Nedzelski 1996). */
export const ASSESSED_MOVEMENTS = [
  'brow-raise',
  'gentle-eye-closure',
  'open-mouth-smile',
  'snarl',
  'lip-pucker',
] as const satisfies readonly MovementId[];

export type AssessedMovement = (typeof ASSESSED_MOVEMENTS)[number];

/** Rest first: the face that nobody has moved yet. */
export const ASSESSED_STEPS = ['rest', ...ASSESSED_MOVEMENTS] as const;

export type AssessedStep = (typeof ASSESSED_STEPS)[number];

/** Repeats of each step: their spread is the error of the day, and the middle one of three is no accident. */
export const REPEATS = 3;

/** The measures that describe the resting face. */
export const REST_MEASURES = [
  'palpebralFissure',
  'browHeight',
  'commissureHorizontal',
  'commissureVertical',
] as const satisfies readonly SidedMeasure[];

export type RestMeasure = (typeof REST_MEASURES)[number];

export const ASSESSMENT_SOURCES = ['camera', 'practice-face', 'recording'] as const;

/** The light on the face in one word; `good` where nothing was found to be amiss. */
export const FRAMING_LIGHTS = ['good', 'tooDark', 'backlit', 'halfDark', 'tooBright'] as const;

/**
 * Why a number is not sure: a reason of the measurement, or `restMoved`: the face had not come back to the rest from
 * which the first repeat of this assessment began.
 */
export type TakeDoubt = GateReason | 'restMoved';

/** How the face stood before the camera: medians over the still moments before the repeats. Null: not known. */
export interface Framing {
  /** Distance of the outer canthi as a share of the picture's width. */
  readonly faceShare: number | null;
  readonly yawDeg: number | null;
  readonly pitchDeg: number | null;
  readonly rollDeg: number | null;
  readonly light: (typeof FRAMING_LIGHTS)[number] | null;
}

export type PerSide = Readonly<Record<Side, number | null>>;

/** One repeat of rest: the value of each measure on each side, iod; null where it was not seen. */
export interface RestTake {
  readonly values: Readonly<Record<RestMeasure, PerSide>>;
  readonly doubts: readonly TakeDoubt[];
}

/** One repeat of a movement. */
export interface MovementTake {
  /**
   * How far each side went from the rest just before, held for 300 ms along its own way, iod; 0 where it did not go that
   * way; null where that is not sure.
   */
  readonly excursion: PerSide;
  /** The smallest excursion that can be told from this picture's noise, iod; null where the noise is not known. */
  readonly least: PerSide;
  /**
   * Change of each quiet region while the movement was held: share of the resting fissure (eye, narrowing above 0), of a
   * typical reach elsewhere; null where that is not sure.
   */
  readonly coMovement: Readonly<Partial<Record<RegionKey, number | null>>>;
  readonly doubts: readonly TakeDoubt[];
}

/**
 * What a camera measured of rest and of the standard movements, apart from play: numbers, never pictures, and never a
 * grade. At most `REPEATS` of each; what was skipped or broken off has fewer or none.
 */
export interface CameraAssessment {
  readonly id: string;
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly source: (typeof ASSESSMENT_SOURCES)[number];
  readonly measurementVersion: string;
  readonly framing: Framing;
  readonly rest: readonly RestTake[];
  readonly movements: Readonly<Record<AssessedMovement, readonly MovementTake[]>>;
}

/** The key to a blinded file: which of its letters is which assessment. It stays in the console. */
export interface BlindedKey {
  /** Stands in the blinded file too. */
  readonly id: string;
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  /** Ids of the assessments, in the order of the letters A, B, C ... */
  readonly assessmentIds: readonly string[];
}

/**
 * The patient with what was measured now, in the place of the assessment of its id. `whole`: null where the only repeat
 * was taken back; then there is none of that id.
 */
export function withMeasured<P extends { readonly cameraAssessments: readonly CameraAssessment[] }>(
  patient: P,
  id: string,
  whole: CameraAssessment | null,
): P {
  const others = patient.cameraAssessments.filter((one) => one.id !== id);
  return { ...patient, cameraAssessments: whole === null ? others : [...others, whole] };
}
