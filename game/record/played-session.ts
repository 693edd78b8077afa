import type { PlayedSession } from '../therapy/dose/dose-today';
import { instantOf } from '../therapy/dose/new-day';
import type { BlockRecord, SessionRecord } from './session-record';

/** Least play with which a block counts for the day: opening a game for a moment is not practice [ms]. */
const COUNTS_FROM_MS = 20_000;

/** What a session counts for in the dose: the one rule, for the player and for the therapist. */
export function playedSession(session: SessionRecord): PlayedSession {
  return {
    startedAt: session.startedAt,
    endedAtMs: instantOf(session.startedAt) + session.blocks.reduce((last, block) => Math.max(last, block.endMs), 0),
    playedMs: session.blocks.reduce((sum, block) => sum + playedMs(block), 0),
    blocks: session.blocks.filter(countsForDose).length,
  };
}

/** Whether a block counts against the day. */
export function countsForDose(block: BlockRecord): boolean {
  return playedMs(block) >= COUNTS_FROM_MS || block.finished;
}

/** Time of play of a block, ms. */
function playedMs({ flowingMs, calmMs, pausedMs }: BlockRecord): number {
  return flowingMs + calmMs + pausedMs;
}
