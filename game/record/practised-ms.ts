import type { SessionRecord } from './session-record';

/**
 * Time practised on one local day, ms: what the day's ceiling is held against. Time that was not sure or without a face
 * does not count. A session belongs to the local day on which it started, so one past midnight is counted once.
 * `localDate` is `YYYY-MM-DD`; 0 when nothing was played.
 */
export function practisedMs(sessions: readonly SessionRecord[], localDate: string): number {
  return sessions
    .filter((session) => session.startedAt.startsWith(`${localDate}T`))
    .flatMap((session) => session.blocks)
    .reduce((sum, block) => sum + block.flowingMs + block.calmMs + block.pausedMs, 0);
}
