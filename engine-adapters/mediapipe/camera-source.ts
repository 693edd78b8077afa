import {
  type CameraSource,
  FaceSourceError,
  type FaceSourceInfo,
  type FaceSourceListener,
  type FramePace,
} from '../../game/ports/face-source';
import type { KeptFile } from '../../game/ports/kept-file';
import type { KeptText } from '../../game/ports/kept-text';
import { runCamera } from './camera/camera-run';
import { listCameras, openTold, watchCameras } from './camera/cameras-here';
import { closeCamera } from './camera/close-camera';
import { showStream } from './camera/show-stream';
import { tuneCamera } from './camera/tune-camera';
import { whenAborted } from './camera/when-aborted';
import { whileWanted } from './camera/while-wanted';
import { keepOne } from './keep-one';
import { createKeptTracker } from './kept-tracker';
import { createLoadingCount, LOADED_PARTS, type LoadingCount } from './loading-count';
import { FACE_MODEL } from './model/face-model';
import { createModelShelf, type ModelShelf } from './model/model-shelf';
import { type DelegateMemory, readKnownDelegate, TRACKER_VERSION, writeKnownDelegate } from './tracker/known-delegate';
import type { SteadyTracker } from './tracker/steady-tracker';

export interface CameraSourceOptions {
  /** The address below which `mediapipe/` and `models/` are served, ends with a slash. */
  readonly siteBase: string;
  /** Where a model that an adult chose is kept. */
  readonly keptModelFile: KeptFile;
  /** Where it is kept whether processor or graphics card is the faster one here. */
  readonly keptChoice: KeptText;
}

/**
 * Faces from a camera of this device, found by the vendor's tracker in a worker. Pictures stay in memory and are
 * released as soon as they were tracked. The tracker outlives a stop, so that the next start is quick.
 */
export function createCameraSource({ siteBase, keptModelFile, keptChoice }: CameraSourceOptions): CameraSource {
  let chosenId: string | null = null;
  let stream: MediaStream | null = null;
  /** Ends the start or the run under way: the only way in which anything that was opened is closed. */
  let current: AbortController | null = null;
  /** Tells the start under way; what it counts may be on its way for one that came before. */
  const loading = createLoadingCount();
  const shelf = createModelShelf(siteBase, keptModelFile);
  const keptModel = keepOne(() => loadCounted(shelf, loading));
  const onEngine = (bytes: number) => loading.come('engine', bytes);
  const keptTracker = createKeptTracker(siteBase, () => keptModel.get(), onEngine, delegateMemory(keptChoice));
  let pace: FramePace = 'full';
  let prepare = () => {
    prepare = () => {};
    // A failure is told at the start, which tries again.
    keptTracker.get().catch(() => {});
  };

  async function open(listener: FaceSourceListener, mine: AbortController): Promise<FaceSourceInfo> {
    const { signal } = mine;
    const tell: typeof listener.onProgress = (progress) => {
      if (!signal.aborted) listener.onProgress?.(progress);
    };
    loading.tellTo(tell);
    const known = keptTracker.has();
    const opening = keptTracker.get();
    // Whoever waits for it is told; where the camera is refused first, nobody does.
    opening.catch(() => {});
    // First what finds faces: without it nobody needs to be asked for the camera.
    await whileWanted(signal, keptModel.get());
    await whileWanted(signal, Promise.race([loading.engineHere(), opening]));
    const { opened, cameraTrack } = await openTuned(chosenId, tell, signal, (closed) => {
      if (stream === closed) stream = null;
    });
    stream = opened;
    const video = await showStream(opened, signal);
    if (!known) tell({ step: 'starting' });
    const tracker = await whileWanted(signal, opening);
    const onFault = (error: FaceSourceError) => {
      if (BROKEN.includes(error.fault)) keptTracker.forget((broken) => broken.close());
      end(mine);
      listener.onFault(error);
    };
    const onFrame: FaceSourceListener['onFrame'] = (frame) => listener.onFrame(frame);
    runCamera({ video, cameraTrack, tracker, signal, pace: () => pace, onFrame, onFault });
    return describe(cameraTrack, video, tracker);
  }

  function end(ending: AbortController | null): void {
    if (current === ending) current = null;
    ending?.abort(new FaceSourceError('cameraLost', 'stopped before it had begun'));
  }

  return {
    prepare: () => prepare(),
    setPace(wanted) {
      pace = wanted;
    },
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
    stop: async () => end(current),
    listCameras,
    watchCameras,
    chooseCamera(id) {
      chosenId = id;
    },
    cameraInUse: () => stream?.getVideoTracks()[0]?.getSettings().deviceId || null,
    previewStream: () => previewOf(stream),
    ...modelPart(shelf, keptChoice),
  };
}

/** The model, counted as it comes; one that was kept here is there at once. */
async function loadCounted(shelf: ModelShelf, loading: LoadingCount): Promise<ArrayBuffer> {
  const model = await shelf.load((bytes) => loading.come('model', bytes));
  loading.come('model', LOADED_PARTS.model);
  return model;
}

type ModelPart = Pick<CameraSource, 'modelFile' | 'takeModelFile' | 'keepsModelFile' | 'forgetModelFile'>;

function modelPart(shelf: ModelShelf, keptChoice: KeptText): ModelPart {
  return {
    modelFile: MODEL_FILE,
    takeModelFile: (file) => shelf.take(file),
    keepsModelFile: () => shelf.keeps(),
    forgetModelFile() {
      keptChoice.erase();
      return shelf.forget();
    },
  };
}

function delegateMemory(keptChoice: KeptText): DelegateMemory {
  return {
    read: () => readKnownDelegate(keptChoice.read()),
    keep: (known) => keptChoice.write(writeKnownDelegate(known)),
  };
}

/** What a page shows of each open camera: a stream of its own, because WebKit gives the pictures of one to one video, and that is the tracker's. */
const previews = new WeakMap<MediaStream, MediaStream>();

/** The one preview of an open camera, closed with it; null of none. */
function previewOf(camera: MediaStream | null): MediaStream | null {
  if (camera === null) return null;
  const preview = previews.get(camera) ?? camera.clone();
  previews.set(camera, preview);
  return preview;
}

/** Opens the camera and lets it follow the light; it is closed when the signal is aborted. Rejects as `openCamera` does. */
async function openTuned(
  cameraId: string | null,
  tell: NonNullable<FaceSourceListener['onProgress']>,
  signal: AbortSignal,
  closed: (stream: MediaStream) => void,
): Promise<{ opened: MediaStream; cameraTrack: MediaStreamTrack }> {
  const opened = await openTold(cameraId, tell, signal);
  whenAborted(signal, () => {
    for (const one of [opened, previews.get(opened)]) if (one !== undefined) closeCamera(one);
    closed(opened);
  });
  signal.throwIfAborted();
  const [cameraTrack] = opened.getVideoTracks();
  if (!cameraTrack) throw new FaceSourceError('noCamera', 'the stream holds no picture');
  await whileWanted(signal, tuneCamera(cameraTrack));
  return { opened, cameraTrack };
}

/** Faults after which a tracker is of no more use. */
const BROKEN: readonly string[] = ['trackerFailed', 'loadingStalled'];

const MODEL_FILE: CameraSource['modelFile'] = {
  name: FACE_MODEL.path.slice(FACE_MODEL.path.lastIndexOf('/') + 1),
  bytes: FACE_MODEL.bytes,
  address: `${FACE_MODEL.vendorBase}/${FACE_MODEL.vendorPath}`,
};

function describe(track: MediaStreamTrack, video: HTMLVideoElement, tracker: SteadyTracker): FaceSourceInfo {
  const { width = video.videoWidth, height = video.videoHeight, deviceId = '' } = track.getSettings();
  const { label } = track;
  return {
    kind: 'camera',
    camera: { label, width, height },
    // The size too: at another size the measurement is not comparable.
    sourceId: deviceId === '' ? null : JSON.stringify([deviceId, label, width, height]),
    modelSha256: FACE_MODEL.sha256,
    runtime: `${TRACKER_VERSION}, ${tracker.runtime}`,
  };
}
