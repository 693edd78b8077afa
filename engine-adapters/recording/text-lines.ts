import { RecordingError } from './recording-error';

/** Most that a recording may inflate to, bytes: far above an hour of play, far below what harms a tablet. */
export const INFLATED_LIMIT_BYTES = 256 * 1024 * 1024;
/** One line holds at most 478 x 3 floats, 52 scores and a matrix; anything longer is not a recording. */
const LINE_LIMIT_CHARS = 1024 * 1024;

/**
 * The lines of a text stream, gzip recognised by its first two bytes.
 * Never holds more than one piece and one line. Throws RecordingError when the data is cut, broken or too large.
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
      throw new RecordingError(file, lines + 1, 'text', 'bytes that are no UTF-8', 'UTF-8 text');
    }
  };
  for await (const piece of pieces(await inflated(bytes), file, () => lines + 1)) {
    total += piece.byteLength;
    if (total > limitBytes)
      throw new RecordingError(file, lines + 1, 'size', `over ${limitBytes} bytes`, `at most ${limitBytes} bytes`);
    const parts = (rest + decode(piece)).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines += 1;
      yield line;
    }
    if (rest.length > LINE_LIMIT_CHARS)
      throw new RecordingError(file, lines + 1, 'line', `over ${LINE_LIMIT_CHARS} characters`, 'one frame a line');
  }
  rest += decode(undefined);
  if (rest.length > 0) yield rest;
}

async function* pieces(
  stream: ReadableStream<Uint8Array>,
  file: string,
  lineNow: () => number,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    while (true) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        const found = `data that cannot be read (${cause instanceof Error ? cause.message : String(cause)})`;
        throw new RecordingError(file, lineNow(), 'data', found, 'a whole, undamaged file');
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Puts the first piece back in front and inflates when it starts like gzip. */
async function inflated(bytes: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = bytes.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      if (first.done) controller.close();
      else controller.enqueue(first.value as Uint8Array<ArrayBuffer>);
    },
    async pull(controller) {
      const next = await reader.read();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isGzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
