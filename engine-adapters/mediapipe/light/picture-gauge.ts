import type { FaceLuma } from '../../../game/movement/face-frame';
import { canvasHere } from '../canvas-here';
import type { CameraPicture } from '../tracker/camera-picture';
import { faceLuma } from './face-luma';
import { luma } from './luma';

/** Enough points to tell brightness within one grey level and to catch the noise of any live camera. */
const WIDTH = 64;
const HEIGHT = 48;
/** A few times a second is enough for light and frozen pictures, and costs under 1 % of a frame's time, ms. */
const EVERY_MS = 200;
/** After a gap longer than this, nothing is known of the time in between, ms. */
const LONGEST_GAP_MS = 2000;

export interface PictureState {
  readonly meanLuma: number | null;
  /** Each half of the face; null without a face and where the picture cannot be read. */
  readonly faceLuma: FaceLuma | null;
  readonly unchangedMs: number;
}

/** Draws a picture small (64 x 48), point by point and unsmoothed, and gives its RGBA bytes; null where that is refused. */
export type ReadPoints = (image: CameraPicture) => Uint8ClampedArray | null;

/** One sample: its time, what was seen, and since when the picture has been the same. */
interface Look {
  readonly atMs: number;
  readonly points: Uint8ClampedArray | null;
  readonly sameSinceMs: number;
  readonly face: 'seen' | 'none';
  readonly state: PictureState;
}

/**
 * Tells how bright picture and face are, and for how long the picture has not changed in any point looked at. After a gap, and when time was
 * set back, it looks anew.
 */
export function createPictureGauge(readPoints: ReadPoints = drawSmall()) {
  let last: Look | null = null;
  return (image: CameraPicture, captureMs: number, landmarks: Float32Array | null = null): PictureState => {
    if (last !== null && !(captureMs >= last.atMs && captureMs - last.atMs <= LONGEST_GAP_MS)) last = null;
    // A result with a face does not apply without one, nor the other way round.
    const sameFace = (last?.face === 'seen') === (landmarks !== null);
    if (last === null || captureMs - last.atMs >= EVERY_MS || !sameFace) {
      last = look(readPoints(image), landmarks, captureMs, last);
    }
    return last.state;
  };
}

function look(
  points: Uint8ClampedArray | null,
  landmarks: Float32Array | null,
  atMs: number,
  before: Look | null,
): Look {
  const same = points !== null && before !== null && before.points !== null && sameBytes(points, before.points);
  const sameSinceMs = same ? before.sameSinceMs : atMs;
  return {
    atMs,
    points,
    sameSinceMs,
    face: landmarks === null ? 'none' : 'seen',
    state: {
      meanLuma: points && meanLuma(points),
      faceLuma: points && landmarks && faceLuma({ rgba: points, width: WIDTH, height: HEIGHT }, landmarks),
      unchangedMs: atMs - sameSinceMs,
    },
  };
}

/** Mean brightness 0..255 of RGBA bytes, weighted as eyes do (ITU-R BT.601). */
export function meanLuma(rgba: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < rgba.length; at += 4) sum += luma(rgba, at);
  return sum / (rgba.length / 4);
}

function sameBytes(one: Uint8ClampedArray, other: Uint8ClampedArray): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function drawSmall(): ReadPoints {
  const canvas = canvasHere(WIDTH, HEIGHT);
  const pen = canvas?.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D | null;
  if (!pen) return () => null;
  pen.imageSmoothingEnabled = false;
  return (image) => {
    pen.drawImage(image, 0, 0, WIDTH, HEIGHT);
    return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
  };
}
