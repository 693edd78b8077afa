import { type FaceFrame, LANDMARK_COUNT } from '../../game/movement/face-frame';
import { parseRecordingLine } from './parse-recording-line';
import { RecordingError } from './recording-error';
import { type RecordingHeader, shown } from './recording-header';

const LANDMARK_BYTES = LANDMARK_COUNT * 3 * 4;

/** What one further line of a recording holds. */
export interface RecordingLine {
  readonly t: number;
  readonly l: string | null;
  readonly m?: readonly number[];
  readonly b?: readonly number[];
}

/**
 * Turns one line into a frame. `previousMs` is the time of the frame before (-Infinity at the first).
 * Throws RecordingError for anything that is not as the format says.
 */
export function parseRecordingFrame(
  text: string,
  header: RecordingHeader,
  file: string,
  line: number,
  previousMs: number,
): FaceFrame {
  const refuse = (field: string, found: string, expected: string): never => {
    throw new RecordingError(file, line, field, found, expected);
  };
  const raw = parseRecordingLine(text, file, line, 'line');
  const t = raw.t;
  if (typeof t !== 'number' || !Number.isFinite(t)) return refuse('t', shown(t), 'a finite number of ms');
  if (t <= previousMs) return refuse('t', `${t}`, `more than ${previousMs} (time must rise)`);
  const l = raw.l;
  if (l !== null && typeof l !== 'string') return refuse('l', shown(l), 'base64 text or null');
  const numbers = (field: 'm' | 'b', count: number): Float32Array | null => {
    const list = raw[field];
    if (list === undefined || list === null) return null;
    if (!Array.isArray(list) || list.length !== count)
      return refuse(field, Array.isArray(list) ? `${list.length} numbers` : shown(list), `${count} numbers`);
    // They are kept in 32 bits, where a number that is finite here can be without end.
    const bad = list.findIndex((n) => typeof n !== 'number' || !Number.isFinite(Math.fround(n)));
    if (bad >= 0) return refuse(`${field}[${bad}]`, shown(list[bad]), 'a finite number');
    return Float32Array.from(list as number[]);
  };
  const face =
    l === null
      ? null
      : { landmarks: decodeLandmarks(l, refuse), matrix: numbers('m', 16), blendshapes: numbers('b', 52) };
  return {
    captureMs: t,
    captureSource: 'recording',
    droppedFrames: 0,
    face,
    imageWidth: header.imageWidth,
    imageHeight: header.imageHeight,
    facesSeen: face === null ? 0 : 1,
    meanLuma: null,
    faceLuma: null,
  };
}

function decodeLandmarks(
  base64: string,
  refuse: (field: string, found: string, expected: string) => never,
): Float32Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    // It is told with its place; `refuse` throws.
    return refuse('l', 'text that is no base64', 'base64');
  }
  if (binary.length !== LANDMARK_BYTES) return refuse('l', `${binary.length} bytes`, `${LANDMARK_BYTES} bytes`);
  const bytes = new Uint8Array(LANDMARK_BYTES);
  for (let i = 0; i < LANDMARK_BYTES; i += 1) bytes[i] = binary.charCodeAt(i);
  const view = new DataView(bytes.buffer);
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  for (let i = 0; i < landmarks.length; i += 1) {
    const n = view.getFloat32(i * 4, true);
    if (!Number.isFinite(n)) return refuse(`l[${i}]`, `${n}`, 'a finite number');
    landmarks[i] = n;
  }
  return landmarks;
}
