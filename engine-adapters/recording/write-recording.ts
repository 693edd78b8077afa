import type { FaceFrame } from '../../game/movement/face-frame';
import { RECORDING_FORMAT, RECORDING_VERSION, type RecordingHeader } from './recording-header';

/** What a recording is of; format and version are the writer's own. */
export type RecordingAbout = Omit<RecordingHeader, 'format' | 'version'>;

/** The header line, without its line end. */
export function recordingHeaderLine(about: RecordingAbout): string {
  return JSON.stringify({ format: RECORDING_FORMAT, version: RECORDING_VERSION, ...about });
}

/** One frame as a line, without its line end. `t` is `captureMs - startMs`. Coordinates stay bit for bit. */
export function recordingFrameLine(frame: FaceFrame, startMs: number): string {
  const { face } = frame;
  return JSON.stringify({
    t: frame.captureMs - startMs,
    l: face === null ? null : base64OfFloats(face.landmarks),
    ...(face?.matrix ? { m: Array.from(face.matrix) } : {}),
    ...(face?.blendshapes ? { b: Array.from(face.blendshapes) } : {}),
  });
}

function base64OfFloats(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((n, i) => {
    view.setFloat32(i * 4, n, true);
  });
  const bytes = new Uint8Array(view.buffer);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 1024) binary += String.fromCharCode(...bytes.subarray(i, i + 1024));
  return btoa(binary);
}
