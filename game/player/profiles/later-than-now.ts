import type { SessionRecord } from '../../record/session-record';
import { instantOf, isWallClock } from '../../therapy/dose/new-day';

/**
 * Sessions dated in the future, by id, with the time at which they were first found, ISO 8601 with offset. The clock
 * was set back, so their real time is unknown. They count from that time on, so that they neither give a new dose nor
 * withhold one for ever.
 */
export type MetLater = Readonly<Record<string, string>>;

export const MET_LATER_KEY = 'met-later-than-now';

/** Adds the sessions that are now found in the future for the first time; the same object when there are none. */
export function metNow(met: MetLater, sessions: readonly SessionRecord[], nowIso: string): MetLater {
  const nowMs = instantOf(nowIso);
  const first = sessions.filter(({ id, startedAt }) => {
    const known = met[id];
    return instantOf(startedAt) > nowMs && (known === undefined || instantOf(known) > nowMs);
  });
  return first.length === 0 ? met : { ...met, ...Object.fromEntries(first.map(({ id }) => [id, nowIso])) };
}

/**
 * The sessions as the dose counts them: one that was ever dated in the future begins when it was first found, even
 * after the clock has reached its own date. So it is counted once.
 */
export function datedByNow(met: MetLater, sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  return sessions.map((session) => {
    const known = met[session.id];
    return known === undefined ? session : { ...session, startedAt: known };
  });
}

/** The entries whose sessions still exist. `ids`: of every session of this device, of all players. */
export function metOf(met: MetLater, ids: ReadonlySet<string>): MetLater {
  const still = Object.entries(met).filter(([id]) => ids.has(id));
  return still.length === Object.keys(met).length ? met : Object.fromEntries(still);
}

/** The valid entries of a stored value. */
export function readMetLater(stored: unknown): MetLater {
  if (typeof stored !== 'object' || stored === null) return {};
  // What is left out is met anew, and counts from then.
  return Object.fromEntries(Object.entries(stored).filter(([, at]) => typeof at === 'string' && isWallClock(at)));
}
