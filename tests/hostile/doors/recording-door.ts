import { gzipSync } from 'node:zlib';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { RecordingError } from '../../../engine-adapters/recording/recording-error';
import { recordingFrameLine, recordingHeaderLine } from '../../../engine-adapters/recording/write-recording';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { bytesOf, type Door, type Input, type Plain, textOf } from '../door';
import { saidWell } from '../promises';

/** Bytes that a file gives at once. */
const PIECE_BYTES = 64 * 1024;

const HEADER = recordingHeaderLine({
  ...{ source: 'front camera', imageWidth: 640, imageHeight: 480, fpsNominal: 30 },
  ...{ model: { name: 'face_landmarker', sha256: 'ab' }, runtime: 'CPU', trackerSmoothing: 'off' },
});
const FRAMES = Array.from({ length: 4 }, (_, i) => recordingFrameLine(frameAt(100 + 33 * i), 100));
const RECORDING = `${[HEADER, ...FRAMES].join('\n')}\n`;

/** Where a recording is opened: the workbench and the `analyse` command. */
export function recordingDoor(): Door {
  const packed = gzipSync(RECORDING);
  return {
    ...{ name: 'recording', at: 'engine-adapters/recording/read-recording.ts readRecording' },
    layers: [
      { name: 'lines', valid: [{ is: 'text', text: RECORDING }], wrap: bytesOf },
      { name: 'bytes', valid: [{ is: 'bytes', bytes: bytesOf({ is: 'text', text: RECORDING }) }], wrap: bytesOf },
      { name: 'header', valid: [{ is: 'json', text: HEADER }], wrap: (plain) => inLines([textOf(plain), ...FRAMES]) },
      {
        name: 'frame',
        valid: FRAMES.slice(0, 2).map((text): Plain => ({ is: 'json', text })),
        wrap: (plain) => inLines([HEADER, textOf(plain), FRAMES[3] ?? '']),
      },
      {
        name: 'landmarks',
        valid: [{ is: 'bytes', bytes: Buffer.from(JSON.parse(FRAMES[1] ?? '').l, 'base64') }],
        wrap: (plain) => inLines([HEADER, JSON.stringify({ t: 0, l: Buffer.from(bytesOf(plain)).toString('base64') })]),
      },
      {
        name: 'packing',
        valid: [packed, Buffer.concat([packed, gzipSync('')])].map((one): Plain => ({ is: 'bytes', bytes: one })),
        wrap: bytesOf,
      },
      { name: 'packed lines', valid: [{ is: 'text', text: RECORDING }], wrap: (plain) => gzipSync(bytesOf(plain)) },
    ],
    take: async (input) => {
      let beforeMs = Number.NEGATIVE_INFINITY;
      try {
        const { header, frames } = await readRecording(inPieces(input), 'face.jsonl');
        if (!(header.imageWidth > 0 && Number.isFinite(header.fpsNominal))) throw new Error('a header without numbers');
        for await (const frame of frames) {
          if (!(frame.captureMs > beforeMs)) throw new Error('a frame that is not after the one before');
          beforeMs = frame.captureMs;
          if (frame.face?.landmarks.some((n) => !Number.isFinite(n))) throw new Error('a landmark that is no number');
          if (frame.face?.matrix?.some((n) => !Number.isFinite(n))) throw new Error('a pose that is no number');
        }
      } catch (error) {
        if (!(error instanceof RecordingError)) throw error;
        const { file, field, found, expected } = error;
        return saidWell({ file, path: field, found, expected });
      }
      return 'accepted';
    },
  };
}

function inLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function inPieces(input: Input): ReadableStream<Uint8Array> {
  const whole = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  let at = 0;
  return new ReadableStream({
    pull(stream) {
      if (at < whole.length) stream.enqueue(whole.slice(at, at + PIECE_BYTES));
      else stream.close();
      at += PIECE_BYTES;
    },
  });
}

function frameAt(captureMs: number): FaceFrame {
  return {
    ...{ captureMs, captureSource: 'recording', droppedFrames: 0, imageWidth: 640, imageHeight: 480 },
    ...{ facesSeen: 1, meanLuma: null, faceLuma: null },
    face: {
      landmarks: Float32Array.from({ length: 478 * 3 }, (_, i) => (i % 97) / 97),
      matrix: Float32Array.from({ length: 16 }, (_, i) => i),
      blendshapes: Float32Array.from({ length: 52 }, (_, i) => i / 52),
    },
  };
}
