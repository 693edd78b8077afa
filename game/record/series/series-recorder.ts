import type { Judgement } from '../../movement/judgement';
import { SETTINGS } from '../../movement/settings';
import type { Flow } from '../../play/play-signal';
import { AROUND_MS, MOMENT_MS, type SeriesMoment, unseenMoment } from './attempt-series';
import type { KeptSeries } from './kept-series';
import { packSeries } from './pack-series';
import { MOST_MOMENTS } from './series-walk';

/** Moments that are remembered at rest: an onset is dated back to the first stirring, which may be seconds ago. */
const REST_MOMENTS = Math.round(10_000 / MOMENT_MS);

/** A frame as it was judged. `atMs`: block time. */
interface Seen {
  readonly atMs: number;
  readonly moment: SeriesMoment;
}

/** A movement whose second behind its end is not over. */
interface Tail {
  /** Its place among the block's movements. */
  readonly at: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** What the series of a block are made of while it is played. Plain data, never changed in place. */
export interface SeriesRecorder {
  /** Number of the first of `recent`, in moments from the start of the block. */
  readonly first: number;
  readonly recent: readonly SeriesMoment[];
  readonly newest: Seen | null;
  readonly tails: readonly Tail[];
}

export const NO_SERIES_YET: SeriesRecorder = { first: 0, recent: [], newest: null, tails: [] };

/** Where a movement lies, block time. */
interface Lies {
  readonly onsetMs: number;
  readonly endMs: number;
}

/** Takes one judged frame. `atMs`: block time; `flow`: the play's answer to it. */
export function watchSeries(
  before: SeriesRecorder,
  atMs: number,
  { activation, quiet, notSure, phase }: Pick<Judgement, 'activation' | 'quiet' | 'notSure' | 'phase'>,
  flow: Flow,
): SeriesRecorder {
  const { newest } = before;
  const moment = { activation, quiet: quiet.map(({ change }) => change), notSure, flow };
  const seen = { atMs, moment };
  if (newest !== null && atMs === newest.atMs) return before;
  const isCut = newest === null || atMs < newest.atMs || atMs - newest.atMs > REST_MOMENTS * MOMENT_MS;
  if (isCut) return { ...NO_SERIES_YET, first: Math.max(0, Math.ceil(atMs / MOMENT_MS)), newest: seen };
  const next = before.first + before.recent.length;
  const come: SeriesMoment[] = [];
  for (let at = next; at * MOMENT_MS <= atMs; at += 1) come.push(momentAt(at * MOMENT_MS, newest, seen));
  const most = phase === 'rest' && before.tails.length === 0 ? REST_MOMENTS : MOST_MOMENTS;
  const all = [...before.recent, ...come];
  const recent = all.slice(-most);
  return { ...before, first: before.first + all.length - recent.length, recent, newest: seen };
}

/** The judgement of the nearer one of two frames; none in the middle of a gap. */
function momentAt(atMs: number, before: Seen, after: Seen): SeriesMoment {
  const nearer = atMs - before.atMs < after.atMs - atMs ? before : after;
  const isSeen = Math.abs(atMs - nearer.atMs) <= SETTINGS.time.gapMs / 2;
  return isSeen ? nearer.moment : unseenMoment(nearer.moment.quiet.length);
}

/**
 * Adds the series of the movements that ended now, and the second behind the end of those before. A series is packed at
 * once, and again when that second is over: a crash between takes only the second.
 */
export function keepSeries(
  recorder: SeriesRecorder,
  kept: readonly KeptSeries[],
  ended: readonly Lies[],
): { readonly recorder: SeriesRecorder; readonly kept: readonly KeptSeries[] } {
  if (ended.length === 0 && recorder.tails.length === 0) return { recorder, kept };
  const nowMs = recorder.newest?.atMs ?? 0;
  const over = recorder.tails.filter(({ toMs }) => toMs <= nowMs);
  const come = ended.map(
    ({ onsetMs, endMs }, i): Tail => ({ at: kept.length + i, fromMs: onsetMs - AROUND_MS, toMs: endMs + AROUND_MS }),
  );
  const all = [...kept, ...come.map((): KeptSeries => ({ leftOut: 'unseen' }))];
  for (const tail of [...over, ...come]) {
    const packed = packedBetween(recorder, tail);
    if (packed !== null && !isForRoom(all[tail.at])) all[tail.at] = { packed };
  }
  return {
    recorder: { ...recorder, tails: [...recorder.tails, ...come].filter(({ toMs }) => toMs > nowMs) },
    kept: all,
  };
}

/** The series of a block that is over now: what is known of every second behind an end. */
export function endSeries(recorder: SeriesRecorder, kept: readonly KeptSeries[], last: readonly Lies[]) {
  const nowMs = recorder.newest?.atMs ?? 0;
  const tails = recorder.tails.map((tail) => ({ ...tail, toMs: nowMs }));
  return keepSeries({ ...recorder, tails }, kept, last).kept;
}

function isForRoom(one: KeptSeries | undefined): boolean {
  return one !== undefined && 'leftOut' in one && one.leftOut === 'room';
}

/** Null where nothing is remembered of it. */
function packedBetween({ first, recent }: SeriesRecorder, { fromMs, toMs }: Tail): string | null {
  const from = Math.max(0, Math.ceil(fromMs / MOMENT_MS) - first);
  const moments = recent.slice(from, Math.max(0, Math.floor(toMs / MOMENT_MS) - first + 1));
  return moments.length === 0 ? null : packSeries({ startMs: (first + from) * MOMENT_MS, moments });
}
