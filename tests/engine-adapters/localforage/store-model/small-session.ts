import type { SessionRecord } from '../../../../game/record/session-record';
import { sampleSession } from '../../../fixtures/records/sample-session';

/** A session without what takes time to be checked. */
export function smallSession(differs: Partial<SessionRecord>): SessionRecord {
  return sampleSession({ blocks: [], calibrations: [], rests: [], ...differs });
}
