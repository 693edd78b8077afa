import type { Calibration } from '../calibration/calibration';
import type { RegionKey } from '../co-movement/quiet-region';
import type { MovementId } from '../movement-id';
import type { Side } from '../side';
import { type FoundResponse, foundResponses } from './found-responses';
import type { JudgedBlock } from './judged-block';
import { type ReachOfSide, reachFindings } from './reach-findings';
import { type RestingAsymmetry, restingAsymmetry } from './resting-asymmetry';
import type { RestingTone } from './resting-tone';
import { type RestingToneDrift, restingToneDrift } from './resting-tone-drift';

/** Four findings that are easily confused, kept apart, and one more: movement of the mouth corner with blinks. */
export interface Findings {
  /** Weakness: how far each side comfortably goes. Movements that were not calibrated are left out. */
  readonly reach: Readonly<Partial<Record<MovementId, Readonly<Record<Side, ReachOfSide>>>>>;
  /** Co-movement: trigger x response, which region co-moves with which movement and how much. */
  readonly responses: Readonly<Partial<Record<MovementId, Readonly<Partial<Record<RegionKey, FoundResponse>>>>>>;
  /** The face at rest, left against right. */
  readonly restingAsymmetry: RestingAsymmetry;
  /** How the resting face changes during these blocks. */
  readonly restingToneDrift: RestingToneDrift;
  /** Blinks at rest with which a mouth corner jumped: shown, never judged. */
  readonly blinkLocked: { readonly blinks: number; readonly mouthMoved: number };
}

/** All findings of these blocks, relative to the calibration that they were judged with. Rests share one clock. */
export function findingsOf(
  calibration: Calibration,
  blocks: readonly JudgedBlock[],
  rests: readonly RestingTone[],
): Findings {
  const blinks = blocks.flatMap((block) => block.blinks);
  return {
    reach: reachFindings(calibration),
    responses: foundResponses(calibration, blocks),
    restingAsymmetry: restingAsymmetry(calibration),
    restingToneDrift: restingToneDrift(rests, calibration),
    blinkLocked: { blinks: blinks.length, mouthMoved: blinks.filter(({ mouthMoved }) => mouthMoved).length },
  };
}
