import type { Calibration } from '../calibration/calibration';
import { MOVEMENT_DIRECTION } from '../calibration/movement-direction';
import type { MeasureTable } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import { type AffectedSide, SIDES, type Side } from '../side';

/** The direction in which one side of one person moves in one movement. */
interface SideWay {
  readonly side: Side;
  readonly keys: readonly MeasureKey[];
  readonly direction: readonly number[];
  readonly rest: readonly number[];
  readonly reach: number;
  readonly noiseSd: number;
}

/**
 * Projects a face onto one movement of one person: 0 is rest, 1 the person's own comfortable reach. The sides that take
 * part are the affected one or, where both are trained, those that moved enough in calibration.
 */
export interface Activation {
  /** Sides whose mean is the activation; empty when the reach is unknown. */
  readonly sides: readonly Side[];
  /** Standard deviation of one frame's noise of the activation, share of reach; NaN when no side takes part. */
  readonly noiseSd: number;
  /** Mean over the sides in one frame, unfiltered; null when any measure is missing or no side takes part. */
  mean(measures: MeasureTable): number | null;
  /** One side in one frame, unfiltered; null where its reach is unknown or a measure is missing. */
  ofSide(measures: MeasureTable, side: Side): number | null;
}

export function createActivation(calibration: Calibration, movement: MovementId, affected: AffectedSide): Activation {
  const ways = SIDES.flatMap((side) => sideWay(calibration, movement, side) ?? []);
  const wayOf = (side: Side): SideWay | undefined => ways.find((way) => way.side === side);
  const strongest = Math.max(0, ...ways.map((way) => way.reach));
  const taking =
    affected === 'both'
      ? ways.filter((way) => way.reach >= SETTINGS.activation.idleShare * strongest)
      : ways.filter((way) => way.side === affected);
  const ofSide: Activation['ofSide'] = (measures, side) => {
    const way = wayOf(side);
    if (way === undefined) return null;
    const along = project(way, measures);
    return Number.isFinite(along) ? along / way.reach : null;
  };
  return {
    sides: taking.map((way) => way.side),
    noiseSd: Math.hypot(...taking.map((way) => way.noiseSd / way.reach)) / (taking.length || Number.NaN),
    ofSide,
    mean(measures) {
      let sum = 0;
      for (const { side } of taking) sum += ofSide(measures, side) ?? Number.NaN;
      return taking.length > 0 && Number.isFinite(sum) ? sum / taking.length : null;
    },
  };
}

/** The side's direction, or null when its reach is unknown or not above its noise. */
function sideWay(calibration: Calibration, movement: MovementId, side: Side): SideWay | null {
  const known = calibration.reach[movement];
  const reach = known?.bySide[side] ?? null;
  const direction = known?.direction[side] ?? [];
  const keys = MOVEMENT_DIRECTION[movement].measures.map((measure): MeasureKey => `${measure}.${side}`);
  if (reach === null || keys.length === 0 || direction.length !== keys.length) return null;
  const rests = keys.map((key) => calibration.rest[key]);
  if (rests.some((rest) => rest === undefined)) return null;
  const noise = Math.hypot(...rests.map((rest, i) => (rest?.noiseSd ?? 0) * (direction[i] ?? 0)));
  if (reach <= SETTINGS.activation.reachOverNoise * noise) return null;
  return { side, keys, direction, rest: rests.map((rest) => rest?.median ?? 0), reach, noiseSd: noise };
}

function project(way: SideWay, measures: MeasureTable): number {
  return way.keys.reduce((sum, key, i) => sum + (way.direction[i] ?? 0) * (measures[key].raw - (way.rest[i] ?? 0)), 0);
}
