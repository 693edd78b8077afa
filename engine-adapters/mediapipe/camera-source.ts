import {
  type CameraSource,
  FaceSourceError,
  type FaceSourceInfo,
  type FaceSourceListener,
} from '../../game/ports/face-source';
import type { KeptFile } from '../../game/ports/kept-file';
import { cameraPermission } from './camera/camera-permission';
import { runCamera } from './camera/camera-run';
import { closeCamera } from './camera/close-camera';
import { openCamera } from './camera/open-camera';
import { showStream } from './camera/show-stream';
import { tuneCamera } from './camera/tune-camera';
import { takePicture } from './camera/video-frames';
import { whenAborted } from './camera/when-aborted';
import { whileWanted } from './camera/while-wanted';
import { FACE_MODEL } from './model/face-model';
import { createModelShelf } from './model/model-shelf';
import { openPageLink } from './tracker/page-link';
import { openSteadyTracker, type SteadyTracker } from './tracker/steady-tracker';
import { openWorkerLink } from './worker/worker-link';

export interface CameraSourceOptions {
  /** The address below which `mediapipe/` and `models/` are served, ends with a slash. */
  readonly siteBase: string;
  /** Where a model that an adult chose is kept. */
  readonly keptModelFile: KeptFile;
}

/**
 * Faces from a camera of this device, found by the vendor's tracker in a worker. Pictures stay in memory and are let go
 * as soon as they were looked at. The tracker outlives a stop, so that the next start is quick.
 */
export function createCameraSource({ siteBase, keptModelFile }: CameraSourceOptions): CameraSource {
  let chosenId: string | null = null;
  let stream: MediaStream | null = null;
  /** Ends the start or the run under way: the one way in which anything that was opened is let go of. */
  let current: AbortController | null = null;
  /** Hears where the start under way is; the model may be on its way for one that came before. */
  let tell: NonNullable<FaceSourceListener['onProgress']> = () => {};
  const shelf = createModelShelf(siteBase, keptModelFile);
  const keptModel = keepOne(() =>
    shelf.load((loadedBytes, totalBytes) => tell({ step: 'loading', loadedBytes, totalBytes })),
  );
  const keptTracker = keepOne(async (sample: ImageBitmap | null) => {
    const wasmBase = new URL('mediapipe', siteBase).href;
    return openSteadyTracker(
      { wasmBase, model: await keptModel.get(), sample },
      { inWorker: openWorkerLink, inPage: openPageLink },
    );
  });

  async function open(listener: FaceSourceListener, mine: AbortController): Promise<FaceSourceInfo> {
    const { signal } = mine;
    tell = (progress) => {
      if (!signal.aborted) listener.onProgress?.(progress);
    };
    const mineTells = tell;
    // First the model: without it nobody needs to be asked for the camera.
    await whileWanted(signal, keptModel.get());
    const opened = await openTold(mineTells, signal);
    whenAborted(signal, () => {
      closeCamera(opened);
      if (stream === opened) stream = null;
    });
    signal.throwIfAborted();
    const [cameraTrack] = opened.getVideoTracks();
    if (!cameraTrack) throw new FaceSourceError('noCamera', 'the stream holds no picture');
    await whileWanted(signal, tuneCamera(cameraTrack));
    stream = opened;
    const video = await showStream(opened, signal);
    if (!keptTracker.has()) mineTells({ step: 'starting' });
    const tracker = await trackerFor(video, signal);
    const onFault = (error: FaceSourceError) => {
      if (error.fault === 'trackerFailed' || error.fault === 'loadingStalled') {
        keptTracker.forget((broken) => broken.close());
      }
      end(mine);
      listener.onFault(error);
    };
    runCamera({ video, cameraTrack, tracker, signal, onFrame: (frame) => listener.onFrame(frame), onFault });
    return describe(cameraTrack, video, tracker);
  }

  /** Opens the camera; says that the browser asks only where it is known to ask. */
  async function openTold(tellMine: typeof tell, signal: AbortSignal): Promise<MediaStream> {
    tellMine({ step: 'opening' });
    let state: 'opening' | 'opened' = 'opening';
    void cameraPermission().then((permission) => {
      if (permission === 'prompt' && state === 'opening') tellMine({ step: 'asking' });
    });
    try {
      return await openCamera(navigator.mediaDevices, chosenId, signal);
    } finally {
      state = 'opened';
    }
  }

  /** The sample belongs to this start: without one the tracker warms up on a blank, so that no other start hangs on it. */
  async function trackerFor(video: HTMLVideoElement, signal: AbortSignal): Promise<SteadyTracker> {
    if (keptTracker.has()) return whileWanted(signal, keptTracker.get(null));
    const close = (late: ImageBitmap | null) => late?.close();
    const sample = await whileWanted(
      signal,
      // A camera that gives no picture yet costs only the warming up: the tracker then begins on a blank one.
      takePicture(video).catch(() => null),
      close,
    );
    if (keptTracker.has()) close(sample);
    return whileWanted(signal, keptTracker.get(sample));
  }

  function end(ending: AbortController | null): void {
    if (current === ending) current = null;
    ending?.abort(new FaceSourceError('cameraLost', 'stopped before it had begun'));
  }

  return {
    async start(listener) {
      if (current) throw new Error('the camera source was started twice');
      const mine = new AbortController();
      current = mine;
      try {
        return await open(listener, mine);
      } catch (error) {
        end(mine);
        throw error;
      }
    },
    async stop() {
      end(current);
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
    cameraInUse: () => stream?.getVideoTracks()[0]?.getSettings().deviceId || null,
    previewStream: () => stream,
    modelFile: {
      name: FACE_MODEL.path.slice(FACE_MODEL.path.lastIndexOf('/') + 1),
      bytes: FACE_MODEL.bytes,
      address: `${FACE_MODEL.vendorBase}/${FACE_MODEL.vendorPath}`,
    },
    takeModelFile: (file) => shelf.take(file),
    keepsModelFile: () => shelf.keeps(),
    forgetModelFile: () => shelf.forget(),
  };
}

/** Made at the first asking and kept; made anew after a failure. */
function keepOne<Input extends unknown[], Kept>(make: (...input: Input) => Promise<Kept>) {
  let kept: Promise<Kept> | null = null;
  const drop = () => {
    kept = null;
  };
  return {
    has: () => kept !== null,
    get(...input: Input): Promise<Kept> {
      if (!kept) {
        kept = make(...input);
        kept.catch(drop);
      }
      return kept;
    },
    forget(letGo: (value: Kept) => void): void {
      // What could not be made has nothing to let go of; whoever asked for it was told.
      kept?.then(letGo, () => {});
      drop();
    },
  };
}

function describe(track: MediaStreamTrack, video: HTMLVideoElement, tracker: SteadyTracker): FaceSourceInfo {
  const { width = video.videoWidth, height = video.videoHeight, deviceId = '' } = track.getSettings();
  const { label } = track;
  return {
    kind: 'camera',
    camera: { label, width, height },
    // The size too: at another one it is another instrument.
    sourceId: deviceId === '' ? null : JSON.stringify([deviceId, label, width, height]),
    modelSha256: FACE_MODEL.sha256,
    runtime: `tasks-vision 0.10.35, ${tracker.runtime}`,
  };
}
