import { type DetectionLimit, isRaised, type RaisedLimit } from '../movement/co-movement/detection-limits';
import type { SessionRecord } from './session-record';

/** A line of the quiet list that this session's picture did not show as finely as the plan asked, or not at all. */
export type TellableLimit = RaisedLimit | UnseenLimit;

type UnseenLimit = DetectionLimit & { readonly limitedBy: 'unseen' };

/**
 * What is worth telling of a session's limits, each line once, in the order of its games; of a line that was raised in
 * several games the highest. Whole percents count: what looks the same on paper was not raised. Blocks of older records say nothing.
 */
export function raisedLimits({ blocks }: Pick<SessionRecord, 'blocks'>): readonly TellableLimit[] {
  const lines = new Map<string, TellableLimit>();
  for (const limit of blocks.flatMap((block) => block.limits ?? [])) {
    if (!isTellable(limit)) continue;
    const key = `${limit.region} ${limit.side} ${limit.direction} ${percent(limit.planned)}`;
    const before = lines.get(key);
    if (before === undefined || (limit.inForce ?? 0) > (before.inForce ?? Number.POSITIVE_INFINITY))
      lines.set(key, limit);
  }
  return [...lines.values()];
}

/** A share in whole percents, as it is told. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

function isTellable(limit: DetectionLimit): limit is TellableLimit {
  return limit.limitedBy === 'unseen' || (isRaised(limit) && percent(limit.inForce) > percent(limit.planned));
}
