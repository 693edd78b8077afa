import { QUIET_REGIONS, type RegionKey } from '../co-movement/quiet-region';
import { regionChange, regionMeasures, regionScale } from '../co-movement/region-measures';
import type { MeasuredFrame } from '../measure/measured-frame';
import { median } from '../numerics/robust-statistics';
import { SIDES } from '../side';
import type { Calibration, MovementReach } from './calibration';

/**
 * How far every region is from its rest while a movement is held: the co-movement. For an eye its narrowing counts.
 * Medians over the frames, so that a blink within the hold has no effect. Regions that cannot be known are left out.
 */
export function coMovementBaseline(
  held: readonly MeasuredFrame[],
  calibration: Pick<Calibration, 'rest' | 'reach'>,
): MovementReach['coMovementBaseline'] {
  const baseline: Partial<Record<RegionKey, number>> = {};
  for (const region of QUIET_REGIONS)
    for (const side of SIDES) {
      const scale = regionScale(calibration, region, side);
      const keys = regionMeasures(region, side);
      if (scale === null) continue;
      const offsets = keys.map((key) => {
        const values = held.map((frame) => frame.measures[key].raw).filter(Number.isFinite);
        return median(values) - (calibration.rest[key]?.median ?? Number.NaN);
      });
      const change = regionChange(offsets, offsets, region === 'eye' ? 'narrowing' : 'any', scale);
      if (Number.isFinite(change)) baseline[`${region}.${side}`] = change;
    }
  return baseline;
}

/**
 * Converts a baseline to the unit in which a quiet region is judged. It was taken before any reach was known, in shares
 * of a typical reach; it becomes shares of this person's own reach where that is known now.
 */
export function inOwnReach(
  baseline: MovementReach['coMovementBaseline'],
  { rest, reach }: Pick<Calibration, 'rest' | 'reach'>,
): MovementReach['coMovementBaseline'] {
  const own: Partial<Record<RegionKey, number>> = {};
  for (const region of QUIET_REGIONS)
    for (const side of SIDES) {
      const change = baseline[`${region}.${side}`];
      const typicalScale = regionScale({ rest, reach: {} }, region, side);
      const ownScale = regionScale({ rest, reach }, region, side);
      if (change === undefined || typicalScale === null || ownScale === null) continue;
      own[`${region}.${side}`] = (change * typicalScale) / ownScale;
    }
  return own;
}
