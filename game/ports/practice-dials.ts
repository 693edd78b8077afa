export type PracticeDialGroup = 'movement' | 'coMovement' | 'blinks' | 'eyes' | 'head' | 'tone' | 'trouble' | 'camera';

/** Share of its opening that a co-moving eye loses at the target: above every default allowance. */
export const JOINING_EYE_LOSS = 0.45;

/** One parameter of a practice face that a person can set. */
export interface PracticeDial {
  /** Stable name, e.g. `coMovement.eye.patientLeft`; the words for it belong to the pages. */
  readonly id: string;
  readonly group: PracticeDialGroup;
  /** `switch` is off at 0 and on at 1. */
  readonly kind: 'range' | 'switch';
  readonly unit: 'share' | 'perS' | 'hz' | 'ms' | 'deg' | 'perMinute' | 'iod' | 'eyeWidths' | 'fps' | 'times' | 'none';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  read(): number;
  /** Takes effect with the next frame. Throws RangeError outside min..max. */
  turn(value: number): void;
}
