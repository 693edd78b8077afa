import { isWideText, UTF_8, WIDE_TEXT } from '../../game/record/reading/foreign-text';
import { GzipDamage, GzipInflater } from './inflate-gzip';
import { RecordingError } from './recording-error';

/** Most that a recording may inflate to, bytes: far above an hour of play, far below what harms a tablet. */
export const INFLATED_LIMIT_BYTES = 256 * 1024 * 1024;
/** One line holds at most 478 x 3 floats, 52 scores and a matrix; anything longer is not a recording. */
const LINE_LIMIT_CHARS = 1024 * 1024;
/** Lines of an hour at 120 pictures a second: whoever reads a recording holds a frame for each. */
const MOST_LINES = 432_000;

/**
 * The lines of a text stream in UTF-8, with or without a byte order mark; gzip is recognised by its first two bytes.
 * Never holds more than one piece and one line. Throws RecordingError when the data is cut, broken, too large or no UTF-8.
 */
export async function* textLines(
  bytes: ReadableStream<Uint8Array>,
  file: string,
  limitBytes = INFLATED_LIMIT_BYTES,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let lines = 0;
  let total = 0;
  const decode = (piece: Uint8Array | undefined): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new RecordingError(file, lines + 1, 'text', 'bytes that are no UTF-8', UTF_8);
    }
  };
  for await (const piece of inflated(
    pieces(bytes, file, () => lines + 1),
    file,
    () => lines + 1,
  )) {
    if (total === 0 && isWideText(piece)) throw new RecordingError(file, 0, 'text', WIDE_TEXT, UTF_8);
    total += piece.byteLength;
    if (total > limitBytes)
      throw new RecordingError(file, lines + 1, 'size', `over ${limitBytes} bytes`, `at most ${limitBytes} bytes`);
    const text = rest + decode(piece);
    let from = 0;
    // Not split at once: a few packed bytes can be millions of lines.
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines += 1;
      if (lines > MOST_LINES)
        throw new RecordingError(file, lines, 'lines', `over ${MOST_LINES} lines`, `at most ${MOST_LINES} lines`);
      yield text.slice(from, end);
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > LINE_LIMIT_CHARS)
      throw new RecordingError(file, lines + 1, 'line', `over ${LINE_LIMIT_CHARS} characters`, 'one frame a line');
  }
  rest += decode(undefined);
  if (rest.length > 0) yield rest;
}

const WHOLE = 'a whole, undamaged file';

/** The pieces of the file as they come, the first with at least two bytes, which say what it is. */
async function* pieces(
  stream: ReadableStream<Uint8Array>,
  file: string,
  lineNow: () => number,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let first: Uint8Array = new Uint8Array(0);
  let begun = false;
  try {
    while (true) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        const found = `data that cannot be read (${cause instanceof Error ? cause.message : String(cause)})`;
        throw new RecordingError(file, lineNow(), 'data', found, WHOLE);
      });
      if (done) break;
      if (begun) yield value;
      else {
        first = joined(first, value);
        begun = first.length >= 2;
        if (begun) yield first;
      }
    }
    if (!begun && first.length > 0) yield first;
  } finally {
    // Nothing of the file is wanted any more; why it cannot be closed matters to nobody.
    await reader.cancel().catch(() => undefined);
  }
}

/** The same, unpacked where the first two bytes say gzip. */
async function* inflated(
  packed: AsyncGenerator<Uint8Array>,
  file: string,
  lineNow: () => number,
): AsyncGenerator<Uint8Array> {
  let inflater: GzipInflater | 'plain' | null = null;
  try {
    for await (const piece of packed) {
      inflater ??= piece[0] === 0x1f && piece[1] === 0x8b ? new GzipInflater() : 'plain';
      if (inflater === 'plain') yield piece;
      else yield* inflater.push(piece);
    }
    if (inflater instanceof GzipInflater) yield* inflater.finish();
  } catch (cause) {
    if (!(cause instanceof GzipDamage)) throw cause;
    throw new RecordingError(file, lineNow(), 'data', cause.message, WHOLE);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
