import { readRecording } from '../../engine-adapters/recording/read-recording';
import { RecordingError } from '../../engine-adapters/recording/recording-error';
import { recordingFrameLine, recordingHeaderLine } from '../../engine-adapters/recording/write-recording';
import type { FaceFrame } from '../movement/face-frame';
import type { FaceSourceInfo } from '../ports/face-source';
import type { RecordingProblem, WholePerformance } from '../workbench/workbench-ports';

/** The name in recordings of the only model that the product uses. */
const MODEL_NAME = 'face_landmarker/float16/1';

/** Reads a complete recording file; for an unusable file, returns what is wrong and where. */
export async function openRecording(file: File): Promise<WholePerformance | RecordingProblem> {
  try {
    const { frames } = await readRecording(file.stream(), file.name);
    const all: FaceFrame[] = [];
    for await (const frame of frames) all.push(frame);
    return { name: file.name, frames: all, ranges: { rest: null, reference: null, play: null } };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const { file: name, line, field, found, expected } = error;
    return { file: name, line, field, found, expected };
  }
}

/** Live frames as a compressed recording; times are relative to the first frame. */
export async function writeRecording(frames: readonly FaceFrame[], from: FaceSourceInfo): Promise<Blob> {
  const first = frames[0];
  if (first === undefined) throw new Error('writeRecording: no frames');
  const lastMs = frames.at(-1)?.captureMs ?? first.captureMs;
  const seconds = (lastMs - first.captureMs) / 1000;
  const header = recordingHeaderLine({
    source: from.camera?.label || from.kind,
    imageWidth: first.imageWidth,
    imageHeight: first.imageHeight,
    fpsNominal: seconds > 0 ? Math.max(1, Math.round((frames.length - 1) / seconds)) : 30,
    model: from.modelSha256 === null ? null : { name: MODEL_NAME, sha256: from.modelSha256 },
    runtime: from.runtime,
    trackerSmoothing: 'off',
  });
  const lines = frames.map((frame) => recordingFrameLine(frame, first.captureMs));
  const text = new Blob([`${[header, ...lines].join('\n')}\n`]);
  return new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
