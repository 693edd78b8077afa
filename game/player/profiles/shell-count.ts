import { shellOf } from '../../play/shell';
import type { SessionRecord } from '../../record/session-record';

/** How many shells a reef gets from these sessions: one from each in which something was earned, for quality. */
export function grownShells(sessions: readonly SessionRecord[]): number {
  return sessions.filter((session) => shellOf(session.blocks) !== null).length;
}
