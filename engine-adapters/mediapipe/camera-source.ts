import {
  type CameraSource,
  FaceSourceError,
  type FaceSourceInfo,
  type FaceSourceListener,
} from '../../game/ports/face-source';
import { runCamera } from './camera-run';
import { createEndings, type Endings } from './endings';
import { FACE_MODEL } from './face-model';
import { loadModel } from './load-model';
import { openCamera } from './open-camera';
import { openPageLink } from './page-link';
import { showStream } from './show-stream';
import { openSteadyTracker, type SteadyTracker } from './steady-tracker';
import { takePicture } from './video-frames';
import { openWorkerLink } from './worker-link';

export interface CameraSourceOptions {
  /** The address below which `mediapipe/` and `models/` are served, ends with a slash. */
  readonly siteBase: string;
}

/**
 * Faces from a camera of this device, found by the vendor's tracker in a worker. Pictures stay in memory and are let go
 * as soon as they were looked at. The tracker outlives a stop, so that the next start is quick.
 */
export function createCameraSource({ siteBase }: CameraSourceOptions): CameraSource {
  let chosenId: string | null = null;
  let stream: MediaStream | null = null;
  let current: Endings | null = null;
  const keptModel = keepOne(() => loadModel(siteBase));
  const keptTracker = keepOne(async (video: HTMLVideoElement) => {
    const wasmBase = new URL('mediapipe', siteBase).href;
    const [model, sample] = await Promise.all([keptModel.get(), takePicture(video)]);
    return openSteadyTracker({ wasmBase, model, sample }, { inWorker: openWorkerLink, inPage: openPageLink });
  });

  async function open(listener: FaceSourceListener, endings: Endings): Promise<FaceSourceInfo> {
    // First the model: without it nobody needs to be asked for the camera.
    await stillWanted(keptModel.get(), endings);
    const opened = await openCamera(navigator.mediaDevices, chosenId);
    endings.add(() => stopTracks(opened));
    const [cameraTrack] = opened.getVideoTracks();
    if (!cameraTrack) throw new FaceSourceError('noCamera', 'the stream holds no picture');
    stream = opened;
    endings.add(() => {
      stream = null;
    });
    const video = await stillWanted(showStream(opened, endings), endings);
    const tracker = await stillWanted(keptTracker.get(video), endings);
    const onFault = (error: FaceSourceError) => {
      if (error.fault === 'trackerFailed') keptTracker.forget((broken) => broken.close());
      leave(endings);
      listener.onFault(error);
    };
    endings.add(runCamera({ video, cameraTrack, tracker, onFrame: (frame) => listener.onFrame(frame), onFault }));
    return describe(cameraTrack, video, tracker);
  }

  function leave(endings: Endings | null): void {
    if (current === endings) current = null;
    endings?.end();
  }

  return {
    async start(listener) {
      if (current) throw new Error('the camera source was started twice');
      const endings = createEndings();
      current = endings;
      try {
        return await open(listener, endings);
      } catch (error) {
        leave(endings);
        throw error;
      }
    },
    async stop() {
      leave(current);
    },
    async listCameras() {
      const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
      return devices
        .filter(({ kind }) => kind === 'videoinput')
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    },
    watchCameras(onChange) {
      const devices = navigator.mediaDevices;
      devices?.addEventListener('devicechange', onChange);
      return () => devices?.removeEventListener('devicechange', onChange);
    },
    chooseCamera(id) {
      chosenId = id;
    },
    previewStream: () => stream,
  };
}

/** Made at the first asking and kept; made anew after a failure. */
function keepOne<Input extends unknown[], Kept>(make: (...input: Input) => Promise<Kept>) {
  let kept: Promise<Kept> | null = null;
  const drop = () => {
    kept = null;
  };
  return {
    get(...input: Input): Promise<Kept> {
      if (!kept) {
        kept = make(...input);
        kept.catch(drop);
      }
      return kept;
    },
    forget(letGo: (value: Kept) => void): void {
      kept?.then(letGo, () => {});
      drop();
    },
  };
}

async function stillWanted<T>(value: Promise<T>, endings: Endings): Promise<T> {
  const settled = await value;
  if (endings.state() === 'ended') throw new FaceSourceError('cameraLost', 'stopped before it had begun');
  return settled;
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function describe(track: MediaStreamTrack, video: HTMLVideoElement, tracker: SteadyTracker): FaceSourceInfo {
  const { width = video.videoWidth, height = video.videoHeight } = track.getSettings();
  return {
    kind: 'camera',
    camera: { label: track.label, width, height },
    modelSha256: FACE_MODEL.sha256,
    runtime: `tasks-vision 0.10.35, ${tracker.runtime}`,
  };
}
