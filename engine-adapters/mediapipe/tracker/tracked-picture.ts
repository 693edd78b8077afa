import type { FaceLuma } from '../../../game/movement/face-frame';

/** What one look at one picture gave, as it comes out of the worker. Holds no pixels. */
export interface TrackedPicture {
  /** 478 x 3, image fractions; null when no face was found. */
  readonly landmarks: Float32Array | null;
  readonly matrix: Float32Array | null;
  readonly blendshapes: Float32Array | null;
  readonly width: number;
  readonly height: number;
  /** 0..2; 2 means two or more. Counted about once a second. */
  readonly facesSeen: number;
  /** 0..255, looked at a few times a second; null where the picture cannot be read. */
  readonly meanLuma: number | null;
  /** Each half of the face, looked at in the same moments; null where there was no face then. */
  readonly faceLuma: FaceLuma | null;
  /** For how long the picture has been the same in every pixel looked at, ms. */
  readonly unchangedMs: number;
}
