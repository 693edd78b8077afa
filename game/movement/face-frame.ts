import type { Side } from './side';

/** Number of landmarks of one tracked face, irises included. */
export const LANDMARK_COUNT = 478;

/** Where `captureMs` comes from, best first: the camera's own time, arrival, the callback, or a replayed source. */
export type CaptureSource = 'captureTime' | 'receiveTime' | 'callback' | 'recording' | 'generated';

/** One face as the tracker saw it. */
export interface DetectedFace {
  /** 478 x 3: x and y as fractions of the image (origin top left, NOT mirrored), z in the same unit as x, smaller is nearer. */
  readonly landmarks: Float32Array;
  /** Facial transformation matrix, 16 numbers, column-major. For audit only: expression leaks into it. */
  readonly matrix: Float32Array | null;
  /** 52 blendshape scores 0..1 in the tracker's order. For audit only: several are dead, several saturate. */
  readonly blendshapes: Float32Array | null;
}

/** Mean brightness of each half of the face itself, 0..255. */
export type FaceLuma = Readonly<Record<Side, number>>;

/** What the camera showed at one moment. Holds no pixels. No face is a value, not an error. */
export interface FaceFrame {
  /** Monotonic time of capture in ms; the origin is the source's own. */
  readonly captureMs: number;
  readonly captureSource: CaptureSource;
  /** Camera frames skipped since the previous FaceFrame (0 when none or unknown). */
  readonly droppedFrames: number;
  readonly face: DetectedFace | null;
  readonly imageWidth: number;
  readonly imageHeight: number;
  /** Faces in the picture, 0..2 (2 means two or more). */
  readonly facesSeen: number;
  /** Mean brightness of the picture 0..255, null when the source cannot say. */
  readonly meanLuma: number | null;
  /** How bright the face is; null without a face and when the source cannot say. */
  readonly faceLuma: FaceLuma | null;
}
