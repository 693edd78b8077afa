import type { JudgedAttempt } from '../../movement/attempt/judged-attempt';
import type { MovementTask } from '../../movement/movement-task';
import { AROUND_MS, MOMENT_MS, type SeriesMoment } from '../../record/series/attempt-series';
import type { KeptSeries } from '../../record/series/kept-series';
import { packSeries } from '../../record/series/pack-series';
import type { BlockRecord } from '../../record/session-record';
import { seededDraws } from './seeded-draws';

/** Trembling of a still face in a lit room, share. */
const TREMBLES = 0.006;

type Events = Pick<BlockRecord, 'coMovements' | 'blinks'>;

/** The course that fits an attempt of an example: a slow way up, a hold, a slow way back, and what came along. */
export function exampleSeries(attempt: JudgedAttempt, task: MovementTask, events: Events): KeptSeries {
  const first = Math.max(0, Math.ceil((attempt.onsetMs - AROUND_MS) / MOMENT_MS));
  const last = Math.floor((attempt.endMs + AROUND_MS) / MOMENT_MS);
  // Draws of its own: what is drawn for a curve changes no other number of the example.
  const draws = seededDraws(Math.round(attempt.onsetMs + 1000 * attempt.peakActivation));
  const moments = Array.from({ length: last - first + 1 }, (_, i): SeriesMoment => {
    const atMs = (first + i) * MOMENT_MS;
    const isIn = ({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }) =>
      startMs <= atMs && atMs <= endMs;
    const blinks = events.blinks.some(isIn);
    const calm = events.coMovements.some(isIn);
    const way = wayAt(atMs, attempt);
    const quiet = task.quietList.map(({ region, side }) => {
      const change = attempt.responses?.[`${region}.${side}`]?.change ?? 0;
      return blinks ? null : draws.about(change * way, TREMBLES);
    });
    return {
      activation: draws.about(attempt.peakActivation * way, TREMBLES),
      quiet,
      notSure: blinks ? ['blink'] : [],
      flow: calm ? 'calm' : blinks ? 'notSure' : 'flowing',
    };
  });
  return { packed: packSeries({ startMs: first * MOMENT_MS, moments }) };
}

/** Share of the way at a time: 0 at rest, 1 in the hold, eased between. */
function wayAt(atMs: number, { onsetMs, holdMs, releaseMs, endMs }: JudgedAttempt): number {
  if (atMs <= onsetMs || atMs >= endMs) return 0;
  if (atMs < holdMs) return eased((atMs - onsetMs) / (holdMs - onsetMs));
  return atMs <= releaseMs ? 1 : eased((endMs - atMs) / (endMs - releaseMs));
}

function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
