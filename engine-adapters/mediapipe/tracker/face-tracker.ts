import { createPictureGauge, type PictureState } from '../light/picture-gauge';
import { type CameraPicture, isFrame, type PictureForm, pictureSize } from './camera-picture';
import { chooseDelegate, webglRenderer, worthTryingGpu } from './choose-delegate';
import { type FaceCounter, openFaceCounter } from './face-counter';
import { describeMachine, type KnownDelegate } from './known-delegate';
import { type Delegate, type Landmarker, openLandmarker } from './landmarker';
import { loadVision, type Vision, type VisionFiles } from './load-vision';
import { createSpacedCount } from './spaced-count';
import type { TrackedPicture } from './tracked-picture';

export interface FaceTrackerRequest {
  readonly wasmBase: string;
  readonly model: ArrayBuffer;
  /** `processorOnly` after a breakdown: a lost graphics card must not break the tracker twice. */
  readonly delegates: 'measure' | 'processorOnly';
  /** What was measured before; used without a measurement where it was on this machine. */
  readonly known?: KnownDelegate | null;
  /** A drawn face to warm up on, drawn in the page so that it comes the way of the camera's pictures. The tracker closes it. */
  readonly sample?: CameraPicture | null;
  /** What it tells of a picture: all (left out), or the face alone and neither light nor how many there are. */
  readonly tells?: 'all' | 'face';
}

/** The whole tracker on one thread, in a worker or in the page. */
export interface FaceTracker {
  readonly delegate: Delegate;
  /** Frames where a graphics card reads them, the sample was one and it found the face in it; copies are read everywhere. */
  readonly reads: PictureForm;
  /** Whether a copy can be made of a frame where it runs, and a face is found in that; false where that was not tried. */
  readonly copiesFrames: boolean;
  /** For diagnosis: delegate, ms a frame. */
  readonly runtime: string;
  /** The machine for which the delegate is the faster one; null where none was chosen. */
  readonly machine: string | null;
  /** Whether it found the drawn face: one that does not finds nobody's. Null where none was given. */
  readonly foundDrawnFace: boolean | null;
  /** What a look at the drawn face took on the processor, ms; null on a graphics card, and where it was not measured. */
  readonly lookMs: number | null;
  /** Resolves when faces are counted, or never will be. Until then one face is tracked and others are not told. */
  readonly counting: Promise<void>;
  /** Looks at one picture; never closes it. Throws when the vendor's graph is broken. */
  track(image: CameraPicture, captureMs: number): TrackedPicture;
  close(): void;
}

/** What a tracker for the face alone says of a picture. */
const UNTOLD: PictureState = { meanLuma: null, faceLuma: null, unchangedMs: 0 };
/** Looks at a drawn face: the first pays for all that is built lazily, the others are the measurement. */
const MEASURED_LOOKS = 5;
/** The counter takes some tenths of a second to open, in which nothing is tracked: the first pictures come before it, ms. */
const COUNTER_AFTER_MS = 500;

/** Loads the tracker, warms it up and settles on processor or graphics card: as last time, or by a short measurement. */
export async function openFaceTracker(
  request: FaceTrackerRequest,
  loading: Promise<Vision> = loadVision(request.wasmBase),
): Promise<FaceTracker> {
  const { files } = await loading;
  const blank = await createImageBitmap(new ImageData(64, 48));
  const { sample = null } = request;
  const { landmarker, first, readable, ...settled } = await openFasterLandmarker(files, request, sample ?? blank);
  const copiesFrames = request.tells !== 'face' && (await isFoundInCopy(landmarker, readable));
  // The drawn face is followed no further: the first picture of the camera is searched for a face of its own.
  landmarker.find(blank, (MEASURED_LOOKS + 2) * 33);
  for (const picture of [sample, readable, blank]) picture?.close();
  const closing = new AbortController();
  let counter: FaceCounter | null = null;
  const counting = after(COUNTER_AFTER_MS).then(async () => {
    if (closing.signal.aborted || request.tells === 'face') return;
    // Without a counter one face is tracked all the same; a second one is then told by its jump.
    const opened = await openFaceCounter(files(), request.model).catch(() => null);
    if (closing.signal.aborted) opened?.close();
    else counter = opened;
  });
  const countFaces = createSpacedCount((image: CameraPicture) => counter?.count(image) ?? null);
  const gauge = request.tells === 'face' ? () => UNTOLD : createPictureGauge();
  return {
    ...settled,
    // For the processor a frame would have to be unpacked on the tracker's thread, where nothing else is done meanwhile: in play one tracker
    // followed 20 pictures a second with frames and 24 with copies (three rounds in turn, 1280 x 800, two slow processors, no graphics card).
    reads: settled.delegate === 'GPU' && isFrame(readable) ? 'frame' : 'copy',
    copiesFrames,
    foundDrawnFace: sample && first.found,
    counting,
    track(image, captureMs) {
      const found = landmarker.find(image, captureMs);
      const facesSeen = countFaces(image, captureMs, found.landmarks ? 1 : 0);
      return {
        ...found,
        ...gauge(image, captureMs, found.landmarks),
        facesSeen,
        ...pictureSize(image),
      };
    },
    close() {
      closing.abort();
      landmarker.close();
      counter?.close();
    },
  };
}

/** One look at the sample. */
interface Look {
  readonly tookMs: number;
  readonly found: boolean;
}

type Settled = Pick<FaceTracker, 'delegate' | 'runtime' | 'machine' | 'lookMs'> & {
  readonly landmarker: Landmarker;
  readonly first: Look;
  /** The sample, in the form in which it was read. */
  readonly readable: CameraPicture;
};

async function openFasterLandmarker(
  files: () => VisionFiles,
  request: FaceTrackerRequest,
  sample: CameraPicture,
): Promise<Settled> {
  const { model, delegates, known = null } = request;
  const open = (delegate: Delegate) => openLandmarker(files(), model, delegate);
  const renderer = delegates === 'measure' ? webglRenderer() : null;
  const machine = delegates === 'measure' ? describeMachine(renderer, navigator) : null;
  const settledGpu = known !== null && known.machine === machine && known.delegate === 'GPU';
  if (settledGpu) {
    // Refused this time: the processor does it, and is measured against it anew.
    const gpu = await open('GPU').catch(() => null);
    const first = gpu && tryLook(gpu, sample, 0);
    if (gpu && first && (first.found || !request.sample)) {
      const runtime = 'GPU, as measured before';
      return { landmarker: gpu, first, readable: sample, delegate: 'GPU', machine, runtime, lookMs: null };
    }
    gpu?.close();
  }
  const cpu = await open('CPU');
  const { first, readable } = await firstLook(cpu, sample);
  const lookMs = machine === null ? null : measureMs(cpu, readable);
  const settled = { first, readable, machine };
  const onCpu = (runtime: string): Settled => ({ ...settled, landmarker: cpu, delegate: 'CPU', runtime, lookMs });
  if (machine === null) return onCpu(`CPU, ${first.tookMs.toFixed(0)} ms for the first frame`);
  const cpuMs = lookMs ?? Number.POSITIVE_INFINITY;
  const cpuTime = lookMs === null ? 'not measured' : `${lookMs.toFixed(0)} ms`;
  const isKnown = known?.machine === machine && known.delegate === 'CPU';
  if (isKnown || !worthTryingGpu(cpuMs, renderer, navigator.userAgent)) {
    return onCpu(lookMs === null ? 'CPU, not measured' : `CPU, ${cpuTime} a frame`);
  }
  // A refused GPU is a choice less: the processor was measured above, and `runtime` says it.
  const gpu = await open('GPU').catch(() => null);
  const firstOnGpu = gpu && tryLook(gpu, readable, 0);
  // One that does not find what the processor finds is no choice, however fast.
  const gpuMs = gpu && firstOnGpu && (firstOnGpu.found || !first.found) ? measureMs(gpu, readable) : null;
  const times = `CPU ${cpuTime}, GPU ${gpuMs === null ? 'refused' : `${gpuMs.toFixed(0)} ms`}`;
  if (gpu === null || firstOnGpu === null || chooseDelegate(cpuMs, gpuMs) === 'CPU') {
    gpu?.close();
    return onCpu(`CPU (${times} a frame)`);
  }
  cpu.close();
  const runtime = `GPU (${times} a frame)`;
  return { ...settled, landmarker: gpu, first: firstOnGpu, delegate: 'GPU', runtime, lookMs: null };
}

/** The first look of all. Where no face is found in a frame, a copy of it is looked at: not every browser gives the vendor's graph a frame's pixels. */
async function firstLook(cpu: Landmarker, sample: CameraPicture): Promise<Pick<Settled, 'first' | 'readable'>> {
  const inFrame = isFrame(sample) ? tryLook(cpu, sample, 0) : null;
  if (inFrame?.found) return { first: inFrame, readable: sample };
  const copy = await createImageBitmap(sample);
  return { first: look(cpu, copy, 0), readable: copy };
}

/** Whether the drawn face is found in a copy of its frame too; false where it came as no frame. The next look after the measurement. */
async function isFoundInCopy(landmarker: Landmarker, sample: CameraPicture): Promise<boolean> {
  // Refused: the page makes the copies, as where there are no frames.
  const copy = isFrame(sample) ? await createImageBitmap(sample).catch(() => null) : null;
  const found = copy !== null && (tryLook(landmarker, copy, (MEASURED_LOOKS + 1) * 33)?.found ?? false);
  copy?.close();
  return found;
}

/** Median ms of a look at the sample, after the first one; null where it broke down. */
function measureMs(landmarker: Landmarker, sample: CameraPicture): number | null {
  const times = Array.from({ length: MEASURED_LOOKS }, (_, at) => tryLook(landmarker, sample, (at + 1) * 33)?.tookMs);
  if (times.includes(undefined)) return null;
  return times.map(Number).sort((a, b) => a - b)[MEASURED_LOOKS >> 1] ?? null;
}

function look(landmarker: Landmarker, sample: CameraPicture, atMs: number): Look {
  const beganMs = performance.now();
  const found = landmarker.find(sample, atMs).landmarks !== null;
  return { tookMs: performance.now() - beganMs, found };
}

function tryLook(landmarker: Landmarker, sample: CameraPicture, atMs: number): Look | null {
  try {
    return look(landmarker, sample, atMs);
  } catch {
    // No look means that it is not chosen; `runtime` says so.
    return null;
  }
}

const after = (ms: number) => new Promise<void>((passed) => setTimeout(passed, ms));
