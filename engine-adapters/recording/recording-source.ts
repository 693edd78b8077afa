import { type FaceSource, FaceSourceError, type FaceSourceListener } from '../../game/ports/face-source';
import { readRecording } from './read-recording';

export interface RecordingSourceOptions {
  /** The name used in messages. */
  readonly name: string;
  /** A fresh stream of the file at each start. */
  readonly open: () => Promise<ReadableStream<Uint8Array>>;
  /** Resolves after that many ms; the caller owns the clock, tests may resolve at once. */
  readonly wait: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}

/**
 * Replays a recording as a face source, paced by its own capture times.
 * Frames that are late are handed over at once, never dropped: a replay shows every frame it has.
 */
export function createRecordingSource(options: RecordingSourceOptions): FaceSource {
  let run = 0;
  return {
    async start(listener) {
      run += 1;
      const mine = run;
      const recording = await open(options);
      void replay(recording.frames, listener, options, () => run === mine);
      const { header } = recording;
      return {
        kind: 'recording',
        camera: { label: header.source, width: header.imageWidth, height: header.imageHeight },
        sourceId: null,
        modelSha256: header.model?.sha256 ?? null,
        runtime: header.runtime,
      };
    },
    async stop() {
      run += 1;
    },
  };
}

async function open(options: RecordingSourceOptions) {
  try {
    return await readRecording(await options.open(), options.name);
  } catch (cause) {
    throw asFault(cause);
  }
}

async function replay(
  frames: Awaited<ReturnType<typeof open>>['frames'],
  listener: FaceSourceListener,
  options: RecordingSourceOptions,
  stillWanted: () => boolean,
): Promise<void> {
  try {
    let offsetMs: number | null = null;
    for await (const frame of frames) {
      offsetMs ??= options.nowMs() - frame.captureMs;
      const earlyMs = frame.captureMs + offsetMs - options.nowMs();
      if (earlyMs > 0) await options.wait(earlyMs);
      if (!stillWanted()) return;
      listener.onFrame(frame);
    }
    if (stillWanted()) listener.onFault(new FaceSourceError('cameraLost', 'the recording is over'));
  } catch (cause) {
    if (stillWanted()) listener.onFault(asFault(cause));
  }
}

function asFault(cause: unknown): FaceSourceError {
  return new FaceSourceError('badRecording', cause instanceof Error ? cause.message : String(cause));
}
