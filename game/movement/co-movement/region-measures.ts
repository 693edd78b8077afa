import type { Calibration } from '../calibration/calibration';
import type { MeasureKey, SidedMeasure } from '../measure/measure-id';
import type { MovementId } from '../movement-id';
import type { Side } from '../side';
import type { QuietDirection, QuietRegion } from './quiet-region';

interface RegionMeasures {
  readonly sided: readonly SidedMeasure[];
  /** The movement whose reach is the reach of this region; null where no such movement can be prescribed. */
  readonly home: MovementId | null;
  /** iod, for a person whose own reach was not measured: averages of healthy adults (commissure and brow: bjorl, 12 people). */
  readonly typicalReach: number;
}

const REGION_MEASURES: Readonly<Record<QuietRegion, RegionMeasures>> = {
  eye: { sided: ['palpebralFissure'], home: null, typicalReach: 0.1 },
  brow: { sided: ['browHeight'], home: 'brow-raise', typicalReach: 0.1 },
  mouthCorner: { sided: ['commissureHorizontal', 'commissureVertical'], home: 'closed-smile', typicalReach: 0.1 },
  nose: { sided: ['upperLipRaise', 'alarElevation'], home: 'snarl', typicalReach: 0.06 },
  lowerLip: { sided: ['lowerLipLift'], home: null, typicalReach: 0.08 },
  jaw: { sided: [], home: null, typicalReach: 0.25 },
};

/** The measures a region is seen in, in a fixed order. */
export function regionMeasures(region: QuietRegion, side: Side): readonly MeasureKey[] {
  if (region === 'jaw') return ['jawOpening'];
  return REGION_MEASURES[region].sided.map((measure): MeasureKey => `${measure}.${side}`);
}

/**
 * The scale of a region's change, iod: the resting fissure for an eye, the person's own reach elsewhere (a typical one
 * where it was not measured). Null when rest was not measured.
 */
export function regionScale(
  calibration: Pick<Calibration, 'rest' | 'reach'>,
  region: QuietRegion,
  side: Side,
): number | null {
  if (region === 'eye') {
    const fissure = calibration.rest[`palpebralFissure.${side}`]?.median;
    return fissure !== undefined && fissure > 0 ? fissure : null;
  }
  if (regionMeasures(region, side).some((key) => calibration.rest[key] === undefined)) return null;
  const { home, typicalReach } = REGION_MEASURES[region];
  return (home === null ? null : calibration.reach[home]?.bySide[side]) ?? typicalReach;
}

/** One frame's noise of a region's change, share of its scale. */
export function regionNoise(
  calibration: Pick<Calibration, 'rest'>,
  region: QuietRegion,
  side: Side,
  scale: number,
): number {
  const squares = regionMeasures(region, side).map((key) => (calibration.rest[key]?.noiseSd ?? 0) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0)) / scale;
}

/**
 * How far a region is from its rest in the judged direction, share of its scale. `offsets` are the region's measures
 * minus rest, iod. With one measure, narrowing is down and widening is up. With two measures, only the distance along
 * `way` counts (a vector of such offsets, of any length; where the offsets are themselves the way, it is their length).
 * Never below 0 for one measure and `any`.
 */
export function regionChange(
  offsets: readonly number[],
  way: readonly number[],
  direction: QuietDirection,
  scale: number,
): number {
  const first = offsets[0] ?? Number.NaN;
  if (offsets.length > 1) {
    const length = Math.hypot(...way);
    return length > 0 ? offsets.reduce((sum, offset, i) => sum + offset * (way[i] ?? 0), 0) / (length * scale) : 0;
  }
  if (direction === 'narrowing') return -first / scale;
  if (direction === 'widening') return first / scale;
  return Math.abs(first) / scale;
}
