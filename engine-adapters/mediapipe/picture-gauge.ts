/** Enough points to tell brightness within one grey level and to catch the noise of any live camera. */
const WIDTH = 64;
const HEIGHT = 48;
/** A few times a second is enough for light and frozen pictures, and costs under 1 % of a frame's time, ms. */
const EVERY_MS = 200;
/** Who did not look for longer than this does not know what was between, ms. */
const LONGEST_GAP_MS = 2000;

export interface PictureState {
  readonly meanLuma: number | null;
  readonly unchangedMs: number;
}

/** Draws a picture small, point by point and unsmoothed, and gives its RGBA bytes; null where that is refused. */
export type ReadPoints = (image: ImageBitmap) => Uint8ClampedArray | null;

/** One look: when it was, what was seen, since when the same. */
interface Look {
  readonly atMs: number;
  readonly points: Uint8ClampedArray | null;
  readonly sameSinceMs: number;
  readonly state: PictureState;
}

/**
 * Tells how bright the picture is and for how long it has not changed in any point looked at. After a gap, and when time was
 * set back, it looks anew.
 */
export function createPictureGauge(readPoints: ReadPoints = drawSmall()) {
  let last: Look | null = null;
  return (image: ImageBitmap, captureMs: number): PictureState => {
    if (last !== null && !(captureMs >= last.atMs && captureMs - last.atMs <= LONGEST_GAP_MS)) last = null;
    if (last === null || captureMs - last.atMs >= EVERY_MS) last = look(readPoints(image), captureMs, last);
    return last.state;
  };
}

function look(points: Uint8ClampedArray | null, atMs: number, before: Look | null): Look {
  const same = points !== null && before !== null && before.points !== null && sameBytes(points, before.points);
  const sameSinceMs = same ? before.sameSinceMs : atMs;
  return {
    atMs,
    points,
    sameSinceMs,
    state: { meanLuma: points && meanLuma(points), unchangedMs: atMs - sameSinceMs },
  };
}

/** Mean brightness 0..255 of RGBA bytes, weighted as eyes do (ITU-R BT.601). */
export function meanLuma(rgba: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    sum += 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
  }
  return sum / (rgba.length / 4);
}

function sameBytes(one: Uint8ClampedArray, other: Uint8ClampedArray): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Older browsers have no canvas away from the page; there the tracker runs in the page. */
function smallCanvas(): OffscreenCanvas | HTMLCanvasElement | null {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(WIDTH, HEIGHT);
  if (typeof document === 'undefined') return null;
  return Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
}

function drawSmall(): ReadPoints {
  const pen = smallCanvas()?.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D | null;
  if (!pen) return () => null;
  pen.imageSmoothingEnabled = false;
  return (image) => {
    pen.drawImage(image, 0, 0, WIDTH, HEIGHT);
    return pen.getImageData(0, 0, WIDTH, HEIGHT).data;
  };
}
