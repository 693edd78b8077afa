import type { Calibration } from '../calibration/calibration';
import { isOwnRegion } from '../co-movement/own-regions';
import { quietLine } from '../co-movement/quiet-line';
import { QUIET_REGIONS, type QuietRegion, type RegionKey } from '../co-movement/quiet-region';
import type { MeasureKey } from '../measure/measure-id';
import type { MovementId } from '../movement-id';
import { createRunningSlope } from '../numerics/running-slope';
import { SIDES, type Side } from '../side';
import type { AttemptSummary, RegionResponse } from './attempt-summary';

/**
 * What every region did during an attempt, on the quiet list or not: the raw material of the trigger x response map.
 * Sure frames only; nothing here is judged.
 */
export interface AttemptResponses {
  /** One sure frame. `read` gives the filtered value of a measure [iod], `activation` the share of reach. */
  step(activation: number, read: (key: MeasureKey) => number): void;
  /** What was gathered since the last `clear`; regions that were hardly seen are left out. */
  summary(): Pick<AttemptSummary, 'responses' | 'lidGapGain'>;
  clear(): void;
}

/** Standard deviation of activation, share of reach, that a slope needs. */
const LEAST_SPREAD = 0.05;
const FEWEST_FRAMES = 10;

export function createAttemptResponses(movement: MovementId, calibration: Calibration): AttemptResponses {
  const regions = QUIET_REGIONS.filter((region) => !isOwnRegion(movement, region));
  const lines = regions.flatMap((region) => SIDES.map((side) => responseLine(region, side, calibration)));
  const gaps = { patientLeft: createRunningSlope(), patientRight: createRunningSlope() };
  const looksDown = movement === 'look-down';
  return {
    step(activation, read) {
      for (const { change, seen } of lines) {
        const now = change(read);
        if (Number.isFinite(now)) seen.push(activation, now);
      }
      if (!looksDown) return;
      for (const side of SIDES) {
        const gap = read(`lidIrisGap.${side}`);
        if (Number.isFinite(gap)) gaps[side].push(activation, gap);
      }
    },
    summary() {
      const responses: Partial<Record<RegionKey, RegionResponse>> = {};
      for (const { key, seen } of lines)
        if (seen.count >= FEWEST_FRAMES) responses[key] = { change: seen.most, gain: seen.slope(LEAST_SPREAD) };
      if (!looksDown) return { responses };
      const gainOf = (side: Side) => gaps[side].slope(LEAST_SPREAD);
      return {
        responses,
        lidGapGain: { patientLeft: gainOf('patientLeft'), patientRight: gainOf('patientRight') },
      };
    },
    clear() {
      for (const { seen } of lines) seen.clear();
      for (const side of SIDES) gaps[side].clear();
    },
  };
}

/** For an eye the response is its narrowing; for every other region it is any movement. */
function responseLine(region: QuietRegion, side: Side, calibration: Calibration) {
  const direction = region === 'eye' ? 'narrowing' : 'any';
  const { change } = quietLine({ region, side, direction, allowance: 0, stated: true }, calibration);
  const key: RegionKey = `${region}.${side}`;
  return { key, change, seen: createRunningSlope() };
}
