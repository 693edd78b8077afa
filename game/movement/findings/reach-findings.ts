import type { Calibration } from '../calibration/calibration';
import { MOVEMENT_DIRECTION } from '../calibration/movement-direction';
import { MOVEMENT_IDS, type MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import type { Side } from '../side';

/** How far one side comfortably goes in one movement. */
export interface ReachOfSide {
  /** iod (looking down: eye widths); null where the side did not move or was not measured. */
  readonly iod: number | null;
  /** Share of the other side's reach; null where either is unknown. */
  readonly shareOfOther: number | null;
  /** One frame's noise along the movement, same unit; null where rest was not measured. */
  readonly noiseIod: number | null;
  /** The smallest reach that can be detected in this picture, same unit; null where rest was not measured. */
  readonly leastIod: number | null;
}

/**
 * Reach of every calibrated movement. Weakness is derived from reach alone, never from the movement of another region.
 */
export function reachFindings(calibration: Pick<Calibration, 'rest' | 'reach'>) {
  const found: Partial<Record<MovementId, Readonly<Record<Side, ReachOfSide>>>> = {};
  for (const movement of MOVEMENT_IDS) {
    const bySide = calibration.reach[movement]?.bySide;
    if (bySide === undefined) continue;
    const of = (side: Side, other: Side): ReachOfSide => {
      const [own, others] = [bySide[side], bySide[other]];
      const shareOfOther = own !== null && others !== null && others > 0 ? own / others : null;
      const noiseIod = noiseAlong(calibration, movement, side);
      const leastIod = noiseIod === null ? null : SETTINGS.activation.reachOverNoise * noiseIod;
      return { iod: own, shareOfOther, noiseIod, leastIod };
    };
    found[movement] = {
      patientLeft: of('patientLeft', 'patientRight'),
      patientRight: of('patientRight', 'patientLeft'),
    };
  }
  return found;
}

function noiseAlong({ rest, reach }: Pick<Calibration, 'rest' | 'reach'>, movement: MovementId, side: Side) {
  const { measures, nominal } = MOVEMENT_DIRECTION[movement];
  const direction = reach[movement]?.direction[side] ?? [];
  const parts = measures.map((measure, i) => {
    const sd = rest[`${measure}.${side}`]?.noiseSd;
    return sd === undefined ? Number.NaN : sd * (direction[i] ?? nominal[i] ?? 0);
  });
  const noise = Math.hypot(...parts);
  return Number.isFinite(noise) ? noise : null;
}
