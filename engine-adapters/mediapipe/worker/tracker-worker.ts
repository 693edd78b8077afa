import './fetch-guard';
import { type FaceTracker, openFaceTracker } from '../tracker/face-tracker';
import { loadVision, type Vision } from '../tracker/load-vision';
import type { EngineInWorker, TrackerAnswer, TrackerRequest } from './tracker-messages';
import type { Numbered } from './worker-answers';

const onLoaded = (bytes: number) => self.postMessage({ kind: 'engine', bytes } satisfies EngineInWorker);
let loading: Promise<Vision> | null = null;
let tracker: FaceTracker | null = null;

self.onmessage = async ({ data }: MessageEvent<Numbered<TrackerRequest>>) => {
  const answer = (message: TrackerAnswer) => self.postMessage({ ...message, id: data.id });
  try {
    if (data.kind === 'load') {
      loading = loadVision(data.wasmBase, { onLoaded, engine: data.engine });
      // A failure is told by the opening, which waits for it.
      loading.catch(() => {});
    } else if (data.kind === 'open') {
      loading ??= loadVision(data.wasmBase);
      tracker = await openFaceTracker(data, loading);
      const { engine } = await loading;
      const { runtime, delegate, machine, foundDrawnFace, reads, lookMs } = tracker;
      answer({ kind: 'opened', runtime, delegate, machine, foundDrawnFace, reads, lookMs, engine });
    } else if (tracker) {
      const picture = tracker.track(data.image, data.captureMs);
      answer({ kind: 'tracked', picture });
    } else throw new Error('asked to track before it was opened');
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    if (data.kind === 'track') data.image.close();
  }
};
