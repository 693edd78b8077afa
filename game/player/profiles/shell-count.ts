import { shellOf } from '../../play/shell';
import type { SessionRecord } from '../../record/session-record';

/** The number of shells that these sessions add to a reef: one for each session that earned a shell, for quality. */
export function grownShells(sessions: readonly SessionRecord[]): number {
  return sessions.filter((session) => shellOf(session.blocks) !== null).length;
}
