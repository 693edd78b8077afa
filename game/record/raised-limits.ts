import { type DetectionLimit, isRaised, type RaisedLimit } from '../movement/co-movement/detection-limits';
import type { SessionRecord } from './session-record';

/**
 * A line of the quiet list whose limit of detection in this session was above the plan, or that could not be seen at
 * all.
 */
export type TellableLimit = RaisedLimit | UnseenLimit;

type UnseenLimit = DetectionLimit & { readonly limitedBy: 'unseen' };

/**
 * The limits of a session that should be told, each line once, in the order of its games; for a line raised in several
 * games the highest limit. Limits are compared in whole percents: equal percents do not count as raised. Blocks of
 * older records are left out.
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

/** A share in whole percents, as it is shown. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

function isTellable(limit: DetectionLimit): limit is TellableLimit {
  return limit.limitedBy === 'unseen' || (isRaised(limit) && percent(limit.inForce) > percent(limit.planned));
}
