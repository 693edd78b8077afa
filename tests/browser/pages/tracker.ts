import { keptFile } from '../../../engine-adapters/cache-storage/kept-file';
import { localText } from '../../../engine-adapters/local-storage/local-text';
import { type TakenFrame, watchVideoFrames } from '../../../engine-adapters/mediapipe/camera/video-frames';
import { createCameraSource } from '../../../engine-adapters/mediapipe/camera-source';
import { loadModel } from '../../../engine-adapters/mediapipe/model/load-model';
import type { PictureForm } from '../../../engine-adapters/mediapipe/tracker/camera-picture';
import type { FaceTrackerRequest } from '../../../engine-adapters/mediapipe/tracker/face-tracker';
import { openLandmarker } from '../../../engine-adapters/mediapipe/tracker/landmarker';
import { loadVision } from '../../../engine-adapters/mediapipe/tracker/load-vision';
import { openTwoAtOnce } from '../../../engine-adapters/mediapipe/tracker/two-at-once';
import { openWorkerLink } from '../../../engine-adapters/mediapipe/worker/worker-link';
import type { FaceFrame } from '../../../game/movement/face-frame';

/** What the tests reach from outside: the adapter as the app gets it, and the frames and faults it gave. */
const siteBase = new URL('./', document.baseURI).href;
const camera = createCameraSource({
  siteBase,
  keptModelFile: keptFile('tiny-tides-face-model'),
  keptChoice: localText('tiny-tides/tracker'),
});
const frames: FaceFrame[] = [];
const faults: string[] = [];

/** The next `count` pictures of the camera's live preview: copies, because a camera gives no more frames than it has room for. */
async function takePictures(count: number, form: PictureForm = 'copy'): Promise<TakenFrame[]> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = camera.previewStream();
  await video.play();
  const taken: TakenFrame[] = [];
  await new Promise<void>((enough) => {
    const stop = watchVideoFrames(
      video,
      (frame) => {
        taken.push(frame);
        if (taken.length < count) return;
        stop();
        enough();
      },
      () => form,
    );
  });
  video.srcObject = null;
  return taken;
}

/** What became of a guarded worker's tries to reach a foreign address and our own, and what it told of them by itself. */
function tryGuardedWorker(foreign: string, own: string): Promise<Record<string, unknown>> {
  const worker = new Worker(new URL('./guarded-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((told) => {
    const refused: unknown[] = [];
    worker.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => {
      if (data.kind === 'refused') refused.push(data.refused);
      else told({ ...data, refused });
    };
    worker.postMessage({ foreign, own });
  });
}

const trackerPage = {
  siteBase,
  camera,
  frames,
  faults,
  start: () =>
    camera.start({
      onFrame: (frame) => frames.push(frame),
      onFault: (error) => faults.push(error.fault),
    }),
  loadModel,
  loadVision,
  openFaceTracker: async (request: FaceTrackerRequest) =>
    (await import('../../../engine-adapters/mediapipe/tracker/face-tracker')).openFaceTracker(request),
  openLandmarker,
  openTwo: openTwoAtOnce(openWorkerLink, () => true),
  takePictures,
  tryGuardedWorker,
};

export type TrackerPage = typeof trackerPage;

declare global {
  interface Window {
    trackerPage: TrackerPage;
  }
}

window.trackerPage = trackerPage;
