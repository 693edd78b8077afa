import { isCounted, type JudgedAttempt } from '../../movement/attempt/judged-attempt';
import type { CoMovementEvent } from '../../movement/co-movement/co-movement-event';

/**
 * The series of one movement, packed (`unpackSeries`); or why there is none: `room`, a session keeps no more than
 * `SERIES_ROOM` of them; `unseen`, no frame of it was left.
 */
export type KeptSeries = { readonly packed: string } | { readonly leftOut: 'room' | 'unseen' };

/**
 * What becomes of the series of a session. `kept`: each movement has its own, or why not; `off`: the plan asks for none;
 * `inFile`: they are too long for a code and did not all come with it, the player's file holds them; `notThen`: the
 * record is older than series.
 */
export const SERIES_STATES = ['kept', 'off', 'inFile', 'notThen'] as const;

export type SeriesState = (typeof SERIES_STATES)[number];

/** Most letters of all series of a session, as they stand in its record. */
export const SERIES_ROOM = 30_000;

/** A block, as far as it matters here. */
interface WithSeries {
  readonly attempts: readonly JudgedAttempt[];
  readonly coMovements: readonly CoMovementEvent[];
  readonly series: readonly KeptSeries[] | null;
}

/** How gladly a series is left out where there is no room, the least needed first. */
const RANKS = ['notCounted', 'plain', 'edge', 'eventful', 'newest'] as const;

interface Candidate {
  readonly block: number;
  readonly at: number;
  readonly rank: (typeof RANKS)[number];
  readonly letters: number;
}

/**
 * The blocks of a session with no more series than there is room for. Left out one after another, the oldest first:
 * movements that did not count; attempts in which nothing came along; the first and the last of a block; attempts with
 * a co-movement. Each says so in its place. The very same blocks where there is room.
 */
export function withinRoom<B extends WithSeries>(blocks: readonly B[]): readonly B[] {
  let letters = blocks.reduce((sum, { series }) => sum + (series === null ? 0 : lettersOf(series)), 0);
  if (letters <= SERIES_ROOM) return blocks;
  const out = new Set<string>();
  for (const one of candidates(blocks)) {
    if (letters <= SERIES_ROOM) break;
    out.add(`${one.block} ${one.at}`);
    letters -= one.letters - lettersOf(FOR_ROOM);
  }
  return blocks.map((block, i) => {
    if (block.series === null) return block;
    return { ...block, series: block.series.map((one, at) => (out.has(`${i} ${at}`) ? FOR_ROOM : one)) };
  });
}

const FOR_ROOM: KeptSeries = { leftOut: 'room' };

function lettersOf(series: KeptSeries | readonly KeptSeries[]): number {
  return JSON.stringify(series).length;
}

function candidates(blocks: readonly WithSeries[]): readonly Candidate[] {
  const all = blocks.flatMap(({ series, attempts, coMovements }, block) => {
    const kept = (series ?? []).flatMap((one, at) => ('packed' in one ? [{ at, letters: lettersOf(one) }] : []));
    return kept.map(({ at, letters }, i): Candidate => {
      const isEdge = i === 0 || i === kept.length - 1;
      return { block, at, letters, rank: rankOf(attempts[at], coMovements, isEdge) };
    });
  });
  const newest = all.at(-1);
  const ranked = all.map((one) => (one === newest ? { ...one, rank: 'newest' as const } : one));
  return RANKS.flatMap((rank) => ranked.filter((one) => one.rank === rank));
}

function rankOf(
  movement: JudgedAttempt | undefined,
  coMovements: readonly CoMovementEvent[],
  isEdge: boolean,
): Candidate['rank'] {
  if (movement === undefined || !isCounted(movement)) return 'notCounted';
  const { onsetMs, endMs } = movement;
  if (coMovements.some((event) => event.startMs <= endMs && event.endMs >= onsetMs)) return 'eventful';
  return isEdge ? 'edge' : 'plain';
}
