import { QUIET_REGIONS, type QuietRegion, type QuietRule } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { type AffectedSide, SIDES } from '../../movement/side';
import { DataError } from '../data-error';
import { MOVEMENT_CATALOGUE } from '../movement-catalogue';
import { isInRange, rangeInWords } from '../parameter/parameter';
import { PLAN_PARAMETERS } from './plan-parameters';

/** One allowance set from outside, for a try: `eye=0.10`, or one side of it: `eye.patientLeft=0.10`. */
export interface AllowanceOverride {
  readonly region: QuietRegion;
  readonly side: AffectedSide;
  readonly allowance: number;
}

const SHAPE = /^([A-Za-z]+)(?:\.([A-Za-z]+))?[=:](.+)$/;

/**
 * Reads `eye=0.10` (command line) or `eye:0.10` (address). `from`: where the text was given, for the error message,
 * such as `--allowance`. Throws a DataError.
 */
export function parseAllowance(text: string, from: string): AllowanceOverride {
  const [, name, sideName, number] = SHAPE.exec(text) ?? [];
  const region = QUIET_REGIONS.find((r) => r === name);
  if (!region) throw new DataError(from, 'region', text, `REGION=FRACTION with one of ${QUIET_REGIONS.join(', ')}`);
  const side = sideName === undefined ? 'both' : SIDES.find((s) => s === sideName);
  if (!side) throw new DataError(from, 'side', text, `one of ${SIDES.join(', ')}`);
  const allowance = Number(number);
  if (!isInRange(PLAN_PARAMETERS.allowance, allowance)) {
    throw new DataError(from, 'fraction', text, rangeInWords(PLAN_PARAMETERS.allowance));
  }
  return { region, side, allowance };
}

/**
 * Adds an allowance to those read before. Throws a DataError where two set the same region on the same side, because it
 * is not clear which is meant. `text`: as it was given.
 */
export function addAllowance(
  known: readonly AllowanceOverride[],
  next: AllowanceOverride,
  text: string,
  from: string,
): readonly AllowanceOverride[] {
  const meets = (one: AllowanceOverride) =>
    one.region === next.region && (one.side === next.side || one.side === 'both' || next.side === 'both');
  if (known.some(meets)) throw new DataError(from, 'region', text, `${next.region} once for each side`);
  return [...known, next];
}

/**
 * The quiet list with one allowance stated; a region that was not on it joins it. Throws when the region cannot be
 * judged.
 */
export function withAllowance(
  quietList: readonly QuietRule[],
  movement: MovementId,
  override: AllowanceOverride,
  from: string,
): QuietRule[] {
  const { region, side, allowance } = override;
  const judged = MOVEMENT_CATALOGUE[movement].quiet;
  const entry = judged.find((q) => q.region === region);
  if (!entry) {
    const regions = judged.map((q) => q.region).join(', ') || 'no region at all';
    throw new DataError(from, 'region', region, `what can stay quiet in ${movement}: ${regions}`);
  }
  const sides = side === 'both' ? SIDES : [side];
  const isMeant = (rule: QuietRule) => rule.region === region && sides.includes(rule.side);
  const changed = quietList.map((rule) => (isMeant(rule) ? { ...rule, allowance, stated: true } : rule));
  const missing = sides.filter((s) => !quietList.some((rule) => rule.region === region && rule.side === s));
  return [
    ...changed,
    ...missing.map((s) => ({ region, side: s, direction: entry.direction, allowance, stated: true })),
  ];
}
