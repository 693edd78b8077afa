import { PALETTE } from '../light/palette';
import type { DrawnPart } from './drawing';

export interface RasterWish {
  /** Canvas pixels per unit of the drawing. */
  readonly scale: number;
  /** `high`: a light outline, so that the form can be seen without its colours. */
  readonly contrast: 'normal' | 'high';
}

/** Width of the high-contrast line, canvas pixels. */
const LINE_PX = 2.5;
/** Least opacity (0..255) of a solid form: the outline leaves out soft haze around it. */
const SOLID = 150;

/** Draws one part into a canvas. Rejects when the browser cannot read the picture. */
export async function rasterise(part: DrawnPart, wish: RasterWish): Promise<HTMLCanvasElement> {
  const width = Math.max(2, Math.ceil(part.width * wish.scale));
  const height = Math.max(2, Math.ceil(part.height * wish.scale));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(part.svg(width, height))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2D canvas: expected one for drawing parts');
  if (wish.contrast === 'high') outline(pen, image, width, height);
  pen.drawImage(image, 0, 0, width, height);
  return canvas;
}

function outline(pen: CanvasRenderingContext2D, image: HTMLImageElement, width: number, height: number): void {
  const form = solidForm(image, width, height);
  for (let turn = 0; turn < 12; turn++) {
    const angle = (turn / 12) * Math.PI * 2;
    pen.drawImage(form, Math.cos(angle) * LINE_PX, Math.sin(angle) * LINE_PX);
  }
  pen.globalCompositeOperation = 'source-in';
  pen.fillStyle = PALETTE.foam;
  pen.fillRect(0, 0, width, height);
  // Only the line stays, so that nothing shines through what is half clear.
  pen.globalCompositeOperation = 'destination-out';
  pen.drawImage(form, 0, 0);
  pen.globalCompositeOperation = 'source-over';
}

/** The part's silhouette without its transparent haze. */
function solidForm(image: HTMLImageElement, width: number, height: number): HTMLCanvasElement {
  const form = document.createElement('canvas');
  form.width = width;
  form.height = height;
  const pen = form.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2D canvas: expected one for drawing parts');
  pen.drawImage(image, 0, 0, width, height);
  const dots = pen.getImageData(0, 0, width, height);
  for (let i = 3; i < dots.data.length; i += 4) dots.data[i] = (dots.data[i] ?? 0) >= SOLID ? 255 : 0;
  pen.putImageData(dots, 0, 0);
  return form;
}
