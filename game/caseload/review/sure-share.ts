import type { SessionRecord } from '../../record/session-record';

/**
 * Share of a session's blocks in which the camera could judge, 0..1: time of play in flow, calm or pause / all of the
 * time. Doubt is nobody's fault, and a blink is part of every face. Null where nothing was played.
 */
export function sureShare({ blocks }: Pick<SessionRecord, 'blocks'>): number | null {
  let sureMs = 0;
  let wholeMs = 0;
  for (const { startMs, endMs, flowingMs, calmMs, pausedMs } of blocks) {
    sureMs += flowingMs + calmMs + pausedMs;
    wholeMs += endMs - startMs;
  }
  return wholeMs > 0 ? Math.min(1, sureMs / wholeMs) : null;
}
