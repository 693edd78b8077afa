import type { Calibration } from '../calibration/calibration';
import { QUIET_REGIONS } from '../co-movement/quiet-region';
import { regionMeasures, regionScale } from '../co-movement/region-measures';
import type { MeasureKey } from '../measure/measure-id';
import { SIDES } from '../side';

/**
 * The scale that a measure's noise is divided by: its resting value for openings and widths, the person's own reach (or
 * a typical one) for excursions, one eye width for gaze. Unit of the measure; null when rest is unknown.
 */
export function measureRange(key: MeasureKey, calibration: Calibration): number | null {
  const rest = calibration.rest[key]?.median;
  if (rest === undefined) return null;
  if (key.startsWith('gaze')) return 1;
  if (key === 'mouthWidth' || key.startsWith('palpebralFissure') || key.startsWith('lidIrisGap')) return Math.abs(rest);
  for (const region of QUIET_REGIONS)
    for (const side of SIDES)
      if (regionMeasures(region, side).includes(key)) return regionScale(calibration, region, side);
  return LIP_PROTRUSION_REACH_IOD;
}

/** iod, about 9 mm: how far lips come forward in a pucker. */
const LIP_PROTRUSION_REACH_IOD = 0.1;
