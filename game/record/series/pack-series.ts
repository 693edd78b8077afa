import { DataError } from '../../therapy/data-error';
import { type AttemptSeries, MOMENT_MS, type SeriesMoment, unseenMoment } from './attempt-series';
import { bitReader, bitWriter } from './bit-coder';
import { PACKED_REASONS, seriesWalk } from './series-walk';

/** In front of every packed series; another format has another digit. */
const FORMAT = '1';

/**
 * A series as a short text: values in their steps, each as its difference from the one before, arithmetically coded, in
 * base64url with a checksum in front. Throws RangeError for what is no series (a caller's mistake).
 */
export function packSeries({ startMs, moments }: AttemptSeries): string {
  const first = Math.round(startMs / MOMENT_MS);
  if (first < 0 || Math.abs(first * MOMENT_MS - startMs) > 0.01)
    throw new RangeError(`a series cannot start at ${startMs}`);
  const coder = bitWriter();
  const walk = seriesWalk(coder);
  const lines = moments[0]?.quiet.length ?? 0;
  walk.head({ first, moments: moments.length, lines });
  for (const moment of moments) {
    checkMoment(moment, lines);
    walk.moment(moment);
  }
  const bytes = coder.end();
  const sum = checksum(bytes);
  return FORMAT + inLetters(Uint8Array.from([sum >>> 8, sum & 0xff, ...bytes]));
}

/**
 * The series in a text of `packSeries`, each value within half of its step. `lines`: of the quiet list that it belongs
 * to. Throws DataError (file, path, value, expected) for anything else. `file`, `path`: its place in messages.
 */
export function unpackSeries(text: string, lines: number, file: string, path: string): AttemptSeries {
  const refuse = (expected: string) => new DataError(file, path, text, expected);
  if (!text.startsWith(FORMAT)) throw refuse('a packed series, format 1');
  const whole = bytesIn(text.slice(FORMAT.length));
  if (whole === null || whole.length < 2) throw refuse('a packed series in base64url');
  const bytes = whole.subarray(2);
  if (checksum(bytes) !== (whole[0] ?? 0) * 256 + (whole[1] ?? 0)) throw refuse('a packed series with its checksum');
  try {
    const walk = seriesWalk(bitReader(bytes));
    const head = walk.head({ first: 0, moments: 0, lines: 0 });
    if (head.lines !== lines) throw refuse(`a series of ${lines} quiet lines`);
    const blank = unseenMoment(lines);
    const moments = Array.from({ length: head.moments }, () => walk.moment(blank));
    return { startMs: head.first * MOMENT_MS, moments };
  } catch (error) {
    if (error instanceof RangeError) throw refuse(error.message);
    throw error;
  }
}

function checkMoment({ activation, quiet, notSure }: SeriesMoment, lines: number): void {
  if (quiet.length !== lines) throw new RangeError(`${quiet.length} quiet lines, expected ${lines} in every moment`);
  for (const value of [activation, ...quiet]) {
    if (value !== null && !Number.isFinite(value))
      throw new RangeError(`${value} in a series, expected a number or null`);
  }
  const known: readonly string[] = PACKED_REASONS;
  for (const reason of notSure) if (!known.includes(reason)) throw new RangeError(`no packed series knows ${reason}`);
}

/** Fletcher's sum of 16 bits: finds a letter that was changed or left out. */
function checksum(bytes: Uint8Array): number {
  let one = 1;
  let two = 0;
  for (const byte of bytes) {
    one = (one + byte) % 255;
    two = (two + one) % 255;
  }
  return two * 256 + one;
}

function inLetters(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Null for a text with another letter, or with bits left over: one series has one text. */
function bytesIn(text: string): Uint8Array | null {
  // A single letter over whole fours is no byte.
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return inLetters(bytes) === text ? bytes : null;
}
