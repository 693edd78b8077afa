import type { SessionRecord } from '../../record/session-record';
import { instantOf } from '../../therapy/new-day';

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

/** The sessions as the dose counts them: one that lies later than now began when it was first met. */
export function datedByNow(
  met: MetLater,
  sessions: readonly SessionRecord[],
  nowIso: string,
): readonly SessionRecord[] {
  const nowMs = instantOf(nowIso);
  return sessions.map((session) => {
    const known = met[session.id];
    return known !== undefined && instantOf(session.startedAt) > nowMs ? { ...session, startedAt: known } : session;
  });
}

/** What was stored, as far as it makes sense. */
export function readMetLater(stored: unknown): MetLater {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([, at]) => typeof at === 'string' && Number.isFinite(Date.parse(at))),
  );
}
