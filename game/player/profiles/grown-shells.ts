import type { SessionRecord } from '../../record/session-record';
import { closingOf } from '../session/steps/closing';

/** How many shells a reef gets from these sessions: one from each in which something was earned, for quality. */
export function grownShells(sessions: readonly SessionRecord[]): number {
  return sessions.filter((session) => closingOf(session).shell !== null).length;
}
