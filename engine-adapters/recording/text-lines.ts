import { isWideText, UTF_8, WIDE_TEXT } from '../../game/record/reading/foreign-text';
import { GzipDamage, GzipInflater } from './inflate-gzip';
import { RecordingError } from './recording-error';

/**
 * Most that a recording may inflate to, bytes. A frame with its pose and scores is 9 kB of text, so this is a quarter of an hour of a
 * camera of 30 pictures a second; far below what harms a tablet.
 */
export const INFLATED_LIMIT_BYTES = 256 * 1024 * 1024;
/**
 * The longest frame is 478 x 3 floats in base64 (7.7 kB) and 68 numbers of at most 25 letters; seven times that, and all that a
 * header says, is still a line. Anything longer is no recording, and is refused before more is unpacked.
 */
const LINE_LIMIT_CHARS = 64 * 1024;
/** After so many unpacked bytes the page has its turn: what was packed well comes without any wait for the disk [bytes]. */
const TURN_AFTER_BYTES = 1024 * 1024;
/** A page that was packed as nothing but line ends has a million of them in a megabyte. */
const TURN_AFTER_LINES = 32_768;
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
  let bytesSinceTurn = 0;
  let linesSinceTurn = 0;
  const turn = async () => {
    bytesSinceTurn = 0;
    linesSinceTurn = 0;
    await new Promise((done) => setTimeout(done));
  };
  const decode = (piece: Uint8Array | undefined): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new RecordingError(file, lines + 1, 'text', 'bytes that are no UTF-8', UTF_8);
    }
  };
  const checked = (line: string): string => {
    if (line.length <= LINE_LIMIT_CHARS) return line;
    throw new RecordingError(file, lines + 1, 'line', `over ${LINE_LIMIT_CHARS} characters`, 'one frame a line');
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
    bytesSinceTurn += piece.byteLength;
    if (bytesSinceTurn > TURN_AFTER_BYTES) await turn();
    const text = decode(piece);
    let from = 0;
    // Not split at once: a few packed bytes can be millions of lines.
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines += 1;
      if (lines > MOST_LINES)
        throw new RecordingError(file, lines, 'lines', `over ${MOST_LINES} lines`, `at most ${MOST_LINES} lines`);
      linesSinceTurn += 1;
      if (linesSinceTurn > TURN_AFTER_LINES) await turn();
      yield checked(rest + text.slice(from, end));
      rest = '';
      from = end + 1;
    }
    // Only added: what has been looked through for a line's end is not looked through again.
    rest = checked(rest + text.slice(from));
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
