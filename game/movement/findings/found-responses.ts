import type { Calibration } from '../calibration/calibration';
import { quietLine } from '../co-movement/quiet-line';
import type { QuietRule, RegionKey } from '../co-movement/quiet-region';
import { regionNoise, regionScale } from '../co-movement/region-measures';
import { suggestedAllowance } from '../co-movement/suggested-allowance';
import type { MovementId } from '../movement-id';
import type { JudgedBlock } from './judged-block';
import { type MappedResponse, responseMap } from './response-map';

/**
 * One cell of the trigger x response map, with its noise, allowance and baseline for comparison. Shares of rest (eye)
 * or of own reach.
 */
export interface FoundResponse extends MappedResponse {
  /** One frame's noise of the change; null where rest was not measured. */
  readonly noise: number | null;
  /** The allowance in force in the newest block; null where the region is not on the quiet list. */
  readonly allowance: number | null;
  /**
   * Share of the attempts in which the change exceeded the allowance, time-locked or not; null where the region is not
   * on the list.
   */
  readonly beyondShare: number | null;
  /** Co-movement of the region in the calibration; never subtracted; null where it was not seen. */
  readonly baseline: number | null;
  /** A little under the baseline; null where no co-movement was above the floor. */
  readonly suggestedAllowance: number | null;
}

/** The response of every region in the attempts of each movement, with allowance, baseline and noise. */
export function foundResponses(calibration: Calibration, blocks: readonly JudgedBlock[]) {
  const map = responseMap(blocks.map(({ task, attempts }) => ({ movement: task.movement, attempts })));
  const found: Partial<Record<MovementId, Partial<Record<RegionKey, FoundResponse>>>> = {};
  for (const [movement, row] of Object.entries(map) as [MovementId, Partial<Record<RegionKey, MappedResponse>>][]) {
    const own = blocks.filter((block) => block.task.movement === movement);
    const cells: Partial<Record<RegionKey, FoundResponse>> = {};
    for (const [key, response] of Object.entries(row) as [RegionKey, MappedResponse][]) {
      const reach = calibration.reach[movement];
      cells[key] = {
        ...response,
        ...againstAllowance(calibration, own, key),
        noise: noiseOf(calibration, key),
        baseline: reach?.coMovementBaseline[key] ?? null,
        suggestedAllowance: reach === undefined ? null : suggestedAllowance(reach, key),
      };
    }
    found[movement] = cells;
  }
  return found;
}

function againstAllowance(calibration: Calibration, blocks: readonly JudgedBlock[], key: RegionKey) {
  let allowance: number | null = null;
  let seen = 0;
  let beyond = 0;
  for (const { task, attempts } of blocks) {
    const rule = task.quietList.find((one) => isAbout(one, key));
    if (rule === undefined) continue;
    allowance = quietLine(rule, calibration).allowance;
    if (rule.direction !== (rule.region === 'eye' ? 'narrowing' : 'any')) continue;
    for (const { responses } of attempts) {
      const change = responses?.[key]?.change;
      if (change === undefined) continue;
      seen += 1;
      if (change > allowance) beyond += 1;
    }
  }
  return { allowance, beyondShare: seen > 0 ? beyond / seen : null };
}

/** A rule against widening of an eye does not apply to its narrowing, which is what is reported here. */
function isAbout({ region, side, direction }: QuietRule, key: RegionKey): boolean {
  return key === `${region}.${side}` && !(region === 'eye' && direction === 'widening');
}

function noiseOf(calibration: Calibration, key: RegionKey): number | null {
  const [region, side] = key.split('.') as [QuietRule['region'], QuietRule['side']];
  const scale = regionScale(calibration, region, side);
  return scale === null ? null : regionNoise(calibration, region, side, scale);
}
