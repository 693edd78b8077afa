import { createCameraSource } from '../../../engine-adapters/mediapipe/camera-source';
import { openLandmarker } from '../../../engine-adapters/mediapipe/landmarker';
import { loadVision } from '../../../engine-adapters/mediapipe/load-vision';
import type { FaceFrame } from '../../../game/movement/face-frame';

/** What the tests reach from outside: the adapter as the app gets it, and the frames and faults it gave. */
const siteBase = new URL('./', document.baseURI).href;
const camera = createCameraSource({ siteBase });
const frames: FaceFrame[] = [];
const faults: string[] = [];

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
  loadVision,
  openLandmarker,
};

export type TrackerPage = typeof trackerPage;

declare global {
  interface Window {
    trackerPage: TrackerPage;
  }
}

window.trackerPage = trackerPage;
