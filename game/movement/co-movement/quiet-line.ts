import type { Calibration } from '../calibration/calibration';
import type { MeasureKey } from '../measure/measure-id';
import { SETTINGS } from '../settings';
import type { QuietRule } from './quiet-region';
import { regionChange, regionMeasures, regionNoise, regionScale } from './region-measures';

/** One line of the quiet list, ready to be judged for one person. */
export interface QuietLine {
  readonly rule: QuietRule;
  /** What is asked for: the stated allowance, or the default, which is never below the general floor. */
  readonly planned: number;
  /** The allowance in force: the planned one, lifted to what the noise leaves to be told where that is higher. */
  readonly allowance: number;
  /** From where on a change that lasts is hardly ever missed in this noise: above the allowance, or that where nothing was measured. */
  readonly sureFrom: number;
  /** `unseen` where a measure of the region, and so its scale or its change, was not known at rest. */
  readonly state: 'seen' | 'unseen';
  /** One frame's noise of the change, share of the region's scale. */
  readonly noise: number;
  /**
   * Change of the region, share of its scale; NaN when a measure is missing or rest is unknown. A region that is seen in two
   * measures is followed the way that `along` shows: a length of two noisy numbers would never be 0.
   */
  change(read: (key: MeasureKey) => number, along?: (key: MeasureKey) => number): number;
}

/** Fits the quiet list to a calibration. A stated allowance is final except against the noise. */
export function quietLine(rule: QuietRule, calibration: Pick<Calibration, 'rest' | 'reach'>): QuietLine {
  const { region, side, direction } = rule;
  const scale = regionScale(calibration, region, side);
  const keys = regionMeasures(region, side);
  const home = keys.map((key) => calibration.rest[key]?.median ?? Number.NaN);
  const noise = scale === null ? 0 : regionNoise(calibration, region, side, scale);
  const { floorOverNoise, settledOverNoise, surelyOverNoise } = SETTINGS.coMovement;
  const planned = rule.stated ? rule.allowance : Math.max(rule.allowance, SETTINGS.coMovement.floor);
  const allowance = Math.max(planned, floorOverNoise * noise);
  const offsets = new Array<number>(keys.length).fill(0);
  const way = new Array<number>(keys.length).fill(0);
  return {
    rule,
    planned,
    allowance,
    sureFrom: allowance + (settledOverNoise + surelyOverNoise) * noise,
    state: scale === null ? 'unseen' : 'seen',
    noise,
    change(read, along = read) {
      if (scale === null) return Number.NaN;
      for (const [i, key] of keys.entries()) {
        offsets[i] = read(key) - (home[i] ?? Number.NaN);
        way[i] = along(key) - (home[i] ?? Number.NaN);
      }
      return regionChange(offsets, way, direction, scale);
    },
  };
}
