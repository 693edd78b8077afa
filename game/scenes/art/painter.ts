import type * as Phaser from 'phaser';
import { pack } from './pack';
import { paintedTexture } from './painted-texture';

export type Paint = (pen: CanvasRenderingContext2D, width: number, height: number) => void;

/** One picture of a painted sheet. Sizes in canvas pixels. */
export interface SheetPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
}

/** Paints textures on 2D canvases: each key once for its size, and all freed together. Sizes in canvas pixels. */
export class Painter {
  private readonly made = new Map<string, string>();

  constructor(private readonly textures: Phaser.Textures.TextureManager) {}

  /** The texture `key`, painted now unless it already exists in this size. */
  paint(key: string, width: number, height: number, paint: Paint): string {
    const w = Math.max(1, Math.round(width));
    const h = Math.max(1, Math.round(height));
    const size = `${w}x${h}`;
    if (this.made.get(key) === size) return key;
    const { canvas, pen } = freshCanvas(w, h);
    paint(pen, w, h);
    finish(pen);
    this.replace(key, canvas, size);
    return key;
  }

  /** The texture `key` with one frame for every picture, painted now unless it already exists in these sizes. */
  sheet(key: string, pictures: readonly SheetPicture[]): string {
    const sizes = pictures.map(({ width, height }) => ({
      width: Math.max(1, Math.round(width)),
      height: Math.max(1, Math.round(height)),
    }));
    const size = sizes.map(({ width, height }) => `${width}x${height}`).join();
    if (this.made.get(key) === size) return key;
    const sheet = pack(sizes);
    const { canvas, pen } = freshCanvas(sheet.width, sheet.height);
    const frames = pictures.map((picture, i) => ({ picture, ...(sheet.places[i] ?? { x: 0, y: 0 }), ...sizes[i] }));
    for (const { picture, x, y, width = 1, height = 1 } of frames) {
      pen.save();
      pen.translate(x, y);
      picture.paint(pen, width, height);
      pen.restore();
    }
    finish(pen);
    const texture = this.replace(key, canvas, size);
    for (const { picture, x, y, width = 1, height = 1 } of frames) texture?.add(picture.name, 0, x, y, width, height);
    return key;
  }

  /** Frees the textures whose key starts with `prefix`. */
  clear(prefix: string): void {
    for (const key of [...this.made.keys()]) {
      if (!key.startsWith(prefix)) continue;
      this.textures.remove(key);
      this.made.delete(key);
    }
  }

  private replace(key: string, canvas: HTMLCanvasElement, size: string): Phaser.Textures.Texture | null {
    if (this.textures.exists(key)) this.textures.remove(key);
    this.made.set(key, size);
    return paintedTexture(this.textures, key, canvas);
  }
}

/** Has everything painted now: a browser may leave it until the canvas is looked at, and then all of them at once. */
function finish(pen: CanvasRenderingContext2D): void {
  pen.getImageData(0, 0, 1, 1);
}

function freshCanvas(width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Kept in the processor's memory: it is drawn once and then handed to the graphics card.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2D canvas: expected one for painting the lagoon');
  return { canvas, pen };
}
