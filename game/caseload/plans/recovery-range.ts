import { dayNumber } from '../../therapy/dose/local-date';
import type { Parameter } from '../../therapy/parameter/parameter';
import { dayText } from '../day-text';

/**
 * Speed at which a nerve grows again, mm a day. Seddon, Medawar and Smith (Rate of regeneration of peripheral nerves in
 * man, J Physiol 1943;102:191-215) found about 1.5 in people; 1 to 3 is the range that is usually given.
 */
export const REGENERATION_MM_PER_DAY = { slowest: 1, fastest: 3 } as const;

/** Length of nerve that has to grow again. The range lies well above that of any face: stylomastoid foramen to brow is about 120 mm. */
export const NERVE_LENGTH: Parameter = {
  label: 'Length of nerve to regrow',
  unit: 'mm',
  min: 1,
  max: 300,
  whole: 'any',
  default: 100,
  harder: 'neither',
  sentence:
    'From the exit of the skull to the muscles around eye and mouth, in an adult; to be edited for each person.',
};

/** When axons that grow from the day of the onset would arrive. A range, not a forecast: a nerve that was only stunned recovers sooner. */
export interface RecoveryRange {
  /** YYYY-MM-DD */
  readonly earliest: string;
  readonly latest: string;
  /** Days from the onset. */
  readonly earliestDays: number;
  readonly latestDays: number;
}

/** Null where the onset or the length is not known. */
export function recoveryRange(onsetDate: string | null, nerveLengthMm: number | null): RecoveryRange | null {
  const onset = onsetDate === null ? null : dayNumber(onsetDate);
  if (onset === null || nerveLengthMm === null) return null;
  const earliestDays = Math.ceil(nerveLengthMm / REGENERATION_MM_PER_DAY.fastest);
  const latestDays = Math.ceil(nerveLengthMm / REGENERATION_MM_PER_DAY.slowest);
  return { earliest: dayText(onset + earliestDays), latest: dayText(onset + latestDays), earliestDays, latestDays };
}
