import { FaceLandmarker, type FaceLandmarkerResult } from '@mediapipe/tasks-vision';
import { LANDMARK_COUNT } from '../../../game/movement/face-frame';
import type { CameraPicture } from './camera-picture';
import type { VisionFiles } from './load-vision';
import { createTrackerClock, SMOOTHING_OFF } from './tracker-clock';
import { visionCanvas } from './vision-canvas';

export type Delegate = 'CPU' | 'GPU';

export interface FoundFace {
  readonly landmarks: Float32Array | null;
  readonly matrix: Float32Array | null;
  readonly blendshapes: Float32Array | null;
}

export interface Landmarker {
  /** Looks at one picture taken at `captureMs`; never closes it. Throws when the vendor's graph is broken. */
  find(image: CameraPicture, captureMs: number): FoundFace;
  close(): void;
}

/** Opens the vendor's landmarker for one face, with its smoothing switched off by the scale of its clock. */
export async function openLandmarker(
  files: VisionFiles,
  model: ArrayBuffer,
  delegate: Delegate,
  clockScale: number = SMOOTHING_OFF,
): Promise<Landmarker> {
  const landmarker = await FaceLandmarker.createFromOptions(files, {
    baseOptions: { modelAssetBuffer: new Uint8Array(model), delegate },
    ...visionCanvas(),
    runningMode: 'VIDEO',
    numFaces: 1,
    outputFaceBlendshapes: true,
    outputFacialTransformationMatrixes: true,
  });
  const clock = createTrackerClock(clockScale);
  return {
    find: (image, captureMs) => readFace(landmarker.detectForVideo(image, clock(captureMs))),
    close: () => landmarker.close(),
  };
}

function readFace(result: FaceLandmarkerResult): FoundFace {
  const points = result.faceLandmarks[0];
  if (!points || points.length !== LANDMARK_COUNT) return { landmarks: null, matrix: null, blendshapes: null };
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  points.forEach(({ x, y, z }, index) => {
    landmarks.set([x, y, z], index * 3);
  });
  const matrix = result.facialTransformationMatrixes[0];
  const scores = result.faceBlendshapes[0];
  return {
    landmarks,
    matrix: matrix ? Float32Array.from(matrix.data) : null,
    blendshapes: scores ? Float32Array.from(scores.categories, ({ score }) => score) : null,
  };
}
