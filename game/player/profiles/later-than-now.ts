import type { SessionRecord } from '../../record/session-record';
import { instantOf } from '../../therapy/dose/new-day';

/**
 * When sessions that lie later than now were first met, by their id, ISO 8601 with offset: the clock was set back, and
 * nobody knows how long ago they were. They count from then on, so that no new dose comes of it and none is kept away for ever.
 */
export type MetLater = Readonly<Record<string, string>>;

export const MET_LATER_KEY = 'met-later-than-now';

/** What was met before, and what is met now for the first time; the same object when nothing is new. */
export function metNow(met: MetLater, sessions: readonly SessionRecord[], nowIso: string): MetLater {
  const nowMs = instantOf(nowIso);
  const first = sessions.filter(({ id, startedAt }) => {
    const known = met[id];
    return instantOf(startedAt) > nowMs && (known === undefined || instantOf(known) > nowMs);
  });
  return first.length === 0 ? met : { ...met, ...Object.fromEntries(first.map(({ id }) => [id, nowIso])) };
}

/**
 * The sessions as the dose counts them: one that once lay later than now began when it was first met, also when the clock
 * comes to the date that stands in it: it is counted once.
 */
export function datedByNow(met: MetLater, sessions: readonly SessionRecord[]): readonly SessionRecord[] {
  return sessions.map((session) => {
    const known = met[session.id];
    return known === undefined ? session : { ...session, startedAt: known };
  });
}

/** What was met of sessions that are still there. `ids`: of every session of this device, whoever played it. */
export function metOf(met: MetLater, ids: ReadonlySet<string>): MetLater {
  const still = Object.entries(met).filter(([id]) => ids.has(id));
  return still.length === Object.keys(met).length ? met : Object.fromEntries(still);
}

/** What was stored, as far as it makes sense. */
export function readMetLater(stored: unknown): MetLater {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, at]) => isWallClock(at)));
}

function isWallClock(at: unknown): boolean {
  try {
    return typeof at === 'string' && Number.isFinite(instantOf(at));
  } catch {
    // It is met anew, and counts from then.
    return false;
  }
}
