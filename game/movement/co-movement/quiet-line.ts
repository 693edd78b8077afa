import type { Calibration } from '../calibration/calibration';
import type { MeasureKey } from '../measure/measure-id';
import { SETTINGS } from '../settings';
import type { QuietRule } from './quiet-region';
import { regionChange, regionMeasures, regionNoise, regionScale } from './region-measures';

/** One line of the quiet list, ready to be judged for one person. */
export interface QuietLine {
  readonly rule: QuietRule;
  /** The allowance asked for: the stated one, or the default, which is never below the general floor. */
  readonly planned: number;
  /**
   * The allowance in force: the planned one, raised to the smallest change that can be detected in the noise where that
   * is higher.
   */
  readonly allowance: number;
  /**
   * Smallest lasting change that is found in 95 of 100 tries in this noise: above the allowance, or equal to it where
   * nothing was measured.
   */
  readonly sureFrom: number;
  /** `unseen` where a measure of the region was not known at rest, so that its scale or its change is unknown. */
  readonly state: 'seen' | 'unseen';
  /** One frame's noise of the change, share of the region's scale. */
  readonly noise: number;
  /**
   * Change of the region, share of its scale; NaN when a measure is missing or rest is unknown. A region with two
   * measures is followed in the direction that `along` gives: the length of two noisy numbers would never be 0.
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
