import { createPictureGauge } from '../light/picture-gauge';
import { chooseDelegate, webglRenderer, worthTryingGpu } from './choose-delegate';
import { openFaceCounter } from './face-counter';
import { type Delegate, type Landmarker, openLandmarker } from './landmarker';
import { loadVision, type VisionFiles } from './load-vision';
import { createSpacedCount } from './spaced-count';
import type { TrackedPicture } from './tracked-picture';

export interface FaceTrackerRequest {
  readonly wasmBase: string;
  readonly model: ArrayBuffer;
  /** A first picture of the camera, for warming up and for the measurement of speed; null warms up on a blank. Not closed here. */
  readonly sample: ImageBitmap | null;
  /** `processorOnly` after a breakdown: a lost graphics card must not break the tracker twice. */
  readonly delegates: 'measure' | 'processorOnly';
}

/** The whole tracker on one thread, in a worker or in the page. */
export interface FaceTracker {
  readonly delegate: Delegate;
  /** For diagnosis: delegate, ms a frame. */
  readonly runtime: string;
  /** Looks at one picture; never closes it. Throws when the vendor's graph is broken. */
  track(image: ImageBitmap, captureMs: number): TrackedPicture;
  close(): void;
}

/** Looks at the sample: the first pays for all that is built lazily, the others are the measurement. */
const MEASURED_LOOKS = 5;

/** Loads the tracker, warms it up and settles on processor or graphics card by a short measurement. */
export async function openFaceTracker(request: FaceTrackerRequest): Promise<FaceTracker> {
  const files = await loadVision(request.wasmBase);
  const blank = await createImageBitmap(new ImageData(64, 48));
  const sample = request.sample ?? blank;
  const { landmarker, delegate, runtime } = await openFasterLandmarker(files, request, sample);
  // Without a counter one face is tracked all the same; a second one is then told by its jump.
  const counter = await openFaceCounter(files(), request.model).catch(() => null);
  counter?.count(sample);
  blank.close();
  const countFaces = createSpacedCount(counter?.count ?? null);
  const gauge = createPictureGauge();
  return {
    delegate,
    runtime,
    track(image, captureMs) {
      const found = landmarker.find(image, captureMs);
      const facesSeen = countFaces(image, captureMs, found.landmarks ? 1 : 0);
      return {
        ...found,
        ...gauge(image, captureMs, found.landmarks),
        facesSeen,
        width: image.width,
        height: image.height,
      };
    },
    close() {
      landmarker.close();
      counter?.close();
    },
  };
}

async function openFasterLandmarker(files: () => VisionFiles, request: FaceTrackerRequest, sample: ImageBitmap) {
  const open = (delegate: Delegate) => openLandmarker(files(), request.model, delegate);
  const cpu = await open('CPU');
  const cpuMs = measureMs(cpu, sample);
  if (request.delegates === 'processorOnly' || !worthTryingGpu(cpuMs, webglRenderer())) {
    return { landmarker: cpu, delegate: 'CPU' as const, runtime: `CPU, ${cpuMs.toFixed(0)} ms a frame` };
  }
  // A refused GPU is a choice less: the processor was measured above, and `runtime` says it.
  const gpu = await open('GPU').catch(() => null);
  const gpuMs = gpu && tryMeasureMs(gpu, sample);
  const delegate = gpu ? chooseDelegate(cpuMs, gpuMs) : 'CPU';
  const [landmarker, other] = delegate === 'GPU' && gpu ? [gpu, cpu] : [cpu, gpu];
  other?.close();
  const times = `CPU ${cpuMs.toFixed(0)} ms, GPU ${gpuMs === null ? 'refused' : `${gpuMs.toFixed(0)} ms`}`;
  return { landmarker, delegate, runtime: `${delegate} (${times} a frame)` };
}

/** Median ms of a look at the sample, after one look to warm up. */
function measureMs(landmarker: Landmarker, sample: ImageBitmap): number {
  landmarker.find(sample, 0);
  const times = Array.from({ length: MEASURED_LOOKS }, (_, look) => {
    const beganMs = performance.now();
    landmarker.find(sample, (look + 1) * 33);
    return performance.now() - beganMs;
  });
  return times.sort((a, b) => a - b)[MEASURED_LOOKS >> 1] ?? Number.POSITIVE_INFINITY;
}

function tryMeasureMs(landmarker: Landmarker, sample: ImageBitmap): number | null {
  try {
    return measureMs(landmarker, sample);
  } catch {
    // No time means that it is not chosen; `runtime` says so.
    return null;
  }
}
