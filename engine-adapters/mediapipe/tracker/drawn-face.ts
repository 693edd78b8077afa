import { canvasHere } from '../canvas-here';
import type { CameraPicture, PictureForm } from './camera-picture';

/** Large enough for the detector to be sure of it, px. */
const SIZE = 256;

/**
 * A face of a few plain shapes, as a picture: the vendor's detector finds it, so that every network has run, and was measured, before
 * any camera is on. As a `frame` it also tells whether the tracker can read frames; where the browser has none it is a copy. Null where there is no
 * canvas to draw on. The caller closes it.
 */
export async function drawFace(form: PictureForm): Promise<CameraPicture | null> {
  const canvas = canvasHere(SIZE, SIZE);
  const pen = canvas?.getContext('2d') as OffscreenCanvasRenderingContext2D | null | undefined;
  if (!canvas || !pen) return null;
  const oval = (color: string, x: number, y: number, width: number, height: number): void => {
    pen.fillStyle = color;
    pen.beginPath();
    pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  pen.fillStyle = '#888';
  pen.fillRect(0, 0, SIZE, SIZE);
  oval('#3a2a20', 128, 84, 66, 50);
  oval('#d9a98a', 128, 135, 62, 84);
  for (const x of [102, 154]) {
    oval('#fff', x, 118, 12, 6);
    oval('#222', x, 118, 5.5, 5.5);
    oval('#222', x, 104, 16, 2.5);
  }
  oval('#8a5a44', 128, 150, 10, 3);
  oval('#a04848', 128, 178, 22, 6);
  const hasFrames = form === 'frame' && typeof VideoFrame !== 'undefined';
  return hasFrames ? new VideoFrame(canvas, { timestamp: 0 }) : createImageBitmap(canvas);
}
