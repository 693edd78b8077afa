import type { FaceFrame } from '../../game/movement/face-frame';
import { parseRecordingLine } from './parse-recording-line';
import { RecordingError } from './recording-error';
import { parseRecordingFrame } from './recording-frame';
import { parseRecordingHeader, type RecordingHeader } from './recording-header';
import { INFLATED_LIMIT_BYTES, textLines } from './text-lines';

export interface OpenRecording {
  readonly header: RecordingHeader;
  /** In capture order; can be walked once. Throws RecordingError at the first line that is not as it should be. */
  readonly frames: AsyncGenerator<FaceFrame>;
}

/**
 * Reads a landmark recording (`*.jsonl`, `*.jsonl.gz`) as a stream, a line at a time.
 * `file` is the name used in messages. Throws RecordingError for unusable input.
 */
export async function readRecording(
  bytes: ReadableStream<Uint8Array>,
  file: string,
  limitBytes = INFLATED_LIMIT_BYTES,
): Promise<OpenRecording> {
  const lines = textLines(bytes, file, limitBytes);
  const first = await lines.next();
  if (first.done) throw new RecordingError(file, 0, 'file', 'nothing', 'a header line and frames');
  const header = parseRecordingHeader(parseRecordingLine(first.value, file, 1, 'header'), file);
  return { header, frames: frames(lines, header, file) };
}

async function* frames(lines: AsyncGenerator<string>, header: RecordingHeader, file: string) {
  let line = 1;
  let previousMs = Number.NEGATIVE_INFINITY;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const frame = parseRecordingFrame(text, header, file, line, previousMs);
    previousMs = frame.captureMs;
    yield frame;
  }
  if (previousMs === Number.NEGATIVE_INFINITY)
    throw new RecordingError(file, 2, 'frames', 'none', 'at least one frame');
}
