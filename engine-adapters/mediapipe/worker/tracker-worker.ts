import './fetch-guard';
import { type CameraPicture, isFrame, type PictureForm } from '../tracker/camera-picture';
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
      const { runtime, delegate, machine, foundDrawnFace, reads, copiesFrames, lookMs } = tracker;
      answer({ kind: 'opened', runtime, delegate, machine, foundDrawnFace, reads, copiesFrames, lookMs, engine });
    } else if (tracker) {
      const image = await readable(data.image, tracker.reads);
      try {
        answer({ kind: 'tracked', picture: tracker.track(image, data.captureMs) });
      } finally {
        image.close();
      }
    } else throw new Error('asked to track before it was opened');
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  } finally {
    if (data.kind === 'track') data.image.close();
  }
};

/** The picture in a form that the tracker reads; the frame of which a copy was made is closed, so that the camera has it back. */
async function readable(picture: CameraPicture, reads: PictureForm): Promise<CameraPicture> {
  if (reads === 'frame' || !isFrame(picture)) return picture;
  const copy = await createImageBitmap(picture);
  picture.close();
  return copy;
}
