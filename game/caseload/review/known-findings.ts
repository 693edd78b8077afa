import type { Findings } from '../../movement/findings/findings';
import type { SessionRecord } from '../../record/session-record';
import { sessionFindings } from '../../record/trends/session-findings';

const known = new WeakMap<SessionRecord, Findings | null>();

/** What a session shows, worked out once: years of sessions are looked at again with every chart. Null without a calibration. */
export function knownFindings(session: SessionRecord): Findings | null {
  const before = known.get(session);
  if (before !== undefined) return before;
  const findings = sessionFindings(session)?.session ?? null;
  known.set(session, findings);
  return findings;
}
