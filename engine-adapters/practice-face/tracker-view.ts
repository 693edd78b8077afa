import type { FaceFrame } from '../../game/movement/face-frame';
import { LANDMARK_COUNT } from '../../game/movement/face-frame';
import type { PracticeCamera } from './script/practice-script';
import { seededRandom } from './script/seeded-random';
import { eyeScores } from './shape/eye-scores';
import type { FaceState } from './shape/face-state';
import { placeFace } from './shape/place-face';
import { MIRROR_OF, REST_FACE } from './shape/rest-face';
import { shapeFace } from './shape/shape-face';

/** What troubles the picture at one moment. */
export interface PictureTrouble {
  readonly faces: 'none' | 'one' | 'twoPatientTracked' | 'twoOtherTracked';
  /** How much larger the noise is than the camera's own. */
  readonly noiseGain: number;
  readonly luma: number;
  /** Error of the guessed landmarks under a hand, iod; 0 without a hand. */
  readonly handErrorIod: number;
}

export const NO_TROUBLE = { faces: 'one', noiseGain: 1, handErrorIod: 0 } as const;

/**
 * What the tracker makes of one face at one moment: placed in the picture, with noise; a new frame each time. `noise`: white, with
 * a standard deviation of 1, one number for each coordinate; it is not asked for where the camera has none.
 */
export function trackerView(
  captureMs: number,
  state: FaceState,
  trouble: PictureTrouble,
  camera: PracticeCamera,
  noise: () => Float64Array,
): FaceFrame {
  const blank = {
    captureMs,
    captureSource: 'generated',
    droppedFrames: 0,
    imageWidth: camera.imageWidth,
    imageHeight: camera.imageHeight,
    meanLuma: trouble.luma,
    faceLuma: null,
  } as const;
  if (trouble.faces === 'none') return { ...blank, face: null, facesSeen: 0 };
  // Another person sits beside and farther away.
  const other = { ...state, place: { x: 0.8, y: 0.5, iodShare: state.place.iodShare * 0.7 } };
  const seen = trouble.faces === 'twoOtherTracked' ? other : state;
  const shape = shapeFace(seen, new Float64Array(LANDMARK_COUNT * 3));
  if (trouble.handErrorIod > 0) coverWithHand(shape, trouble.handErrorIod, captureMs);
  addNoise(shape, camera, trouble.noiseGain, noise);
  const placed = placeFace(shape, seen, camera, new Float32Array(LANDMARK_COUNT * 3));
  const landmarks = camera.picture === 'mirrored' ? mirrored(placed) : placed;
  if (isOutside(landmarks)) return { ...blank, face: null, facesSeen: 0 };
  return {
    ...blank,
    face: { landmarks, matrix: null, blendshapes: eyeScores(landmarks, camera) },
    facesSeen: trouble.faces === 'one' ? 1 : 2,
  };
}

/** Whether no landmark is left in the picture: a tracker invents what lies outside as long as it sees some of a face. */
function isOutside(landmarks: Float32Array): boolean {
  const inside = (fraction: number | undefined) => fraction !== undefined && fraction >= 0 && fraction <= 1;
  for (let i = 0; i < landmarks.length; i += 3) if (inside(landmarks[i]) && inside(landmarks[i + 1])) return false;
  return true;
}

function addNoise(shape: Float64Array, camera: PracticeCamera, gain: number, noise: () => Float64Array) {
  const flat = camera.noiseIod * gain;
  const deep = camera.depthNoiseIod * gain;
  if (flat === 0 && deep === 0) return;
  const white = noise();
  for (let i = 0; i + 2 < shape.length; i += 3) {
    shape[i] = (shape[i] ?? 0) + (white[i] ?? 0) * flat;
    shape[i + 1] = (shape[i + 1] ?? 0) + (white[i + 1] ?? 0) * flat;
    shape[i + 2] = (shape[i + 2] ?? 0) + (white[i + 2] ?? 0) * deep;
  }
}

/**
 * Under a hand on the patient's left cheek the tracker takes the hand for the face: the mesh there comes out to the side and
 * toward the camera, most at its edge and half as much on the other side, and swims about a little.
 */
function coverWithHand(shape: Float64Array, errorIod: number, atMs: number) {
  const random = seededRandom(Math.floor(atMs / 120), 31);
  const alongEach = errorIod * Math.SQRT1_2 * (1 + 0.15 * (2 * random() - 1));
  for (let i = 0; i < shape.length; i += 3) {
    const x = REST_FACE[i] ?? 0;
    const below = Math.min(1, Math.max(0, (REST_FACE[i + 1] ?? 0) / 0.3));
    const push = alongEach * below * Math.min(1, Math.abs(x) / 0.6) * (x > 0 ? 1 : 0.5);
    shape[i] = (shape[i] ?? 0) + Math.sign(x) * push;
    shape[i + 2] = (shape[i + 2] ?? 0) - push;
  }
}

/** A picture flipped left to right: the tracker finds a face all the same, and names its sides the other way round. */
function mirrored(landmarks: Float32Array): Float32Array {
  const out = new Float32Array(landmarks.length);
  MIRROR_OF.forEach((twin, i) => {
    out[i * 3] = 1 - (landmarks[twin * 3] ?? 0);
    out[i * 3 + 1] = landmarks[twin * 3 + 1] ?? 0;
    out[i * 3 + 2] = landmarks[twin * 3 + 2] ?? 0;
  });
  return out;
}
