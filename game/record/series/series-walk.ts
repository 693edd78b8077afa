import type { GateReason } from '../../movement/gate/gate-reason';
import type { Flow } from '../../play/play-signal';
import { MOMENT_MS, SERIES_STEPS, type SeriesMoment } from './attempt-series';
import { type BitCoder, type BitContext, newContext } from './bit-coder';

/** The place of a reason in a packed series. Part of the format: a new reason is added at the end, none is ever moved. */
export const PACKED_REASONS = [
  ...['blink', 'closed', 'gaze', 'pose', 'speech', 'openMouth', 'occlusion'],
  ...['outOfPicture', 'light', 'tooFar', 'lowFrameRate', 'noFace', 'twoFaces'],
] as const satisfies readonly GateReason[];

/** The same of flow; null: no picture came. */
const PACKED_FLOWS = ['flowing', 'calm', 'paused', 'notSure', null] as const satisfies readonly (Flow | null)[];

/** Moments of the longest series: the longest block and its last attempt, with doubt between. */
export const MOST_MOMENTS = Math.round(180_000 / MOMENT_MS);
/** Six regions of two sides, in each of the three ways in which one can be judged. */
export const MOST_LINES = 36;

/** Changes of value from which on the exact number no longer has a context of its own. */
const LONGEST_UNARY = 12;
/** Powers of two of the largest number: shares of ten million. */
const MOST_BITS = 30;

/**
 * How often each kind of bit is set on the way of a usual movement: a series is too short to learn all of it. Part of the
 * format, like all that the walk goes by.
 */
const USUAL = {
  changes: 0.03,
  bits: 0.2,
  known: 0.95,
  moves: 0.35,
  sign: 0.5,
  more: 0.2,
  rest: 0.5,
} as const;

/** What is at the head of a packed series. */
export interface SeriesHead {
  /** Time of the first moment, in moments from the start of the block. */
  readonly first: number;
  readonly moments: number;
  readonly lines: number;
}

/**
 * Goes over a series once, moment after moment, through a coder: one that writes is given the moments, one that reads
 * gives them back. One walk for both, so that they cannot differ. Throws RangeError for what no series holds.
 */
export function seriesWalk(coder: BitCoder) {
  const fixed = newContexts(USUAL.rest);
  const number = (value: number) => golomb(coder, value, fixed);
  const flow = changing(coder, PACKED_FLOWS.length);
  const reasons = changing(coder, 2 ** PACKED_REASONS.length);
  const activation = valueModel();
  const quiet = valueModel();
  const walks: ValueWalk[] = [];

  return {
    head({ first, moments, lines }: SeriesHead): SeriesHead {
      const head = { first: number(first), moments: number(moments), lines: number(lines) };
      if (head.moments > MOST_MOMENTS) throw new RangeError(`${head.moments} moments, at most ${MOST_MOMENTS}`);
      if (head.lines > MOST_LINES) throw new RangeError(`${head.lines} lines, at most ${MOST_LINES}`);
      for (let i = 0; i <= head.lines; i += 1) walks.push(valueWalk(coder, i === 0 ? activation : quiet));
      return head;
    },

    moment(of: SeriesMoment): SeriesMoment {
      const flowed = PACKED_FLOWS[flow(PACKED_FLOWS.indexOf(of.flow))];
      if (flowed === undefined) throw new RangeError('a flow that no series knows');
      const held = reasons(of.notSure.reduce((sum, reason) => sum + 2 ** PACKED_REASONS.indexOf(reason), 0));
      const isSure = flowed !== null && held === 0;
      const [activated = null, ...changes] = walks.map((walk, i) => {
        const [value, step] =
          i === 0 ? [of.activation, SERIES_STEPS.activation] : [of.quiet[i - 1] ?? null, SERIES_STEPS.quiet];
        const kept = walk(value === null ? null : Math.round(value / step), isSure);
        return kept === null ? null : kept * step;
      });
      const notSure = PACKED_REASONS.filter((_, i) => Math.floor(held / 2 ** i) % 2 === 1);
      return { flow: flowed, notSure, activation: activated, quiet: changes };
    },
  };
}

/** A number under `count` that seldom changes. */
function changing(coder: BitCoder, count: number): (value: number) => number {
  const changes = newContext(USUAL.changes);
  const bits = Array.from({ length: Math.ceil(Math.log2(count)) }, () => newContext(USUAL.bits));
  let before = 0;
  return (value) => {
    if (!coder.bit(changes, value !== before)) return before;
    before = 0;
    for (const [i, context] of bits.entries()) {
      if (coder.bit(context, Math.floor(value / 2 ** i) % 2 === 1)) before += 2 ** i;
    }
    return before;
  };
}

interface ValueModel {
  readonly known: (place: number) => BitContext;
  readonly moves: (place: number) => BitContext;
  readonly sign: (place: number) => BitContext;
  readonly more: (place: number) => BitContext;
  readonly rest: (place: number) => BitContext;
}

/** One value in steps; null where it is not known. */
type ValueWalk = (value: number | null, isSure: boolean) => number | null;

/** What is learned of values of one kind; all lines of the quiet list share it. */
function valueModel(): ValueModel {
  const { known, moves, sign, more, rest } = USUAL;
  return {
    ...{ known: newContexts(known), moves: newContexts(moves), sign: newContexts(sign) },
    ...{ more: newContexts(more), rest: newContexts(rest) },
  };
}

/** One column: each value as its difference from the last known one, which a face at rest and a slow one keep small. */
function valueWalk(coder: BitCoder, { known, moves, sign, more, rest }: ValueModel): ValueWalk {
  let value = 0;
  let wasKnown = true;
  let last = 0;
  let lastButOne = 0;
  const difference = (wanted: number): number => {
    const place = 3 * Math.min(2, Math.abs(last)) + Math.min(2, Math.abs(lastButOne));
    if (!coder.bit(moves(place), wanted !== 0)) return 0;
    const isDown = coder.bit(sign(3 * (Math.sign(last) + 1) + Math.sign(lastButOne) + 1), wanted < 0);
    const row = LONGEST_UNARY * Math.min(2, Math.abs(last));
    let size = 1;
    while (size < LONGEST_UNARY && coder.bit(more(row + size), Math.abs(wanted) > size)) size += 1;
    if (size === LONGEST_UNARY) size += golomb(coder, Math.abs(wanted) - LONGEST_UNARY, rest);
    return isDown ? -size : size;
  };
  return (next, isSure) => {
    wasKnown = coder.bit(known((wasKnown ? 1 : 0) + (isSure ? 2 : 0)), next !== null);
    if (!wasKnown) return null;
    [lastButOne, last] = [last, difference((next ?? 0) - value)];
    value += last;
    return value;
  };
}

/** A whole number from 0, shorter for a smaller one. */
function golomb(coder: BitCoder, value: number, context: (place: number) => BitContext): number {
  const wanted = value + 1;
  let bits = 0;
  while (coder.bit(context(bits), wanted >= 2 ** (bits + 1))) {
    bits += 1;
    if (bits > MOST_BITS) throw new RangeError(`a number over ${2 ** MOST_BITS}`);
  }
  let read = 1;
  for (let i = bits - 1; i >= 0; i -= 1) {
    read = 2 * read + (coder.bit(context(100 + i), Math.floor(wanted / 2 ** i) % 2 === 1) ? 1 : 0);
  }
  return read - 1;
}

/** Contexts by their place, made when first asked for. */
function newContexts(usual: number): (place: number) => BitContext {
  const contexts: BitContext[] = [];
  return (place) => {
    contexts[place] ??= newContext(usual);
    return contexts[place] as BitContext;
  };
}
