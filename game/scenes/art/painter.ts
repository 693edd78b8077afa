import type * as Phaser from 'phaser';

export type Paint = (pen: CanvasRenderingContext2D, width: number, height: number) => void;

/** Paints textures on 2D canvases: each key once for its size, given back together. Sizes in canvas pixels. */
export class Painter {
  private readonly made = new Map<string, string>();

  constructor(private readonly textures: Phaser.Textures.TextureManager) {}

  /** The texture `key`, painted now unless it is there in this size. */
  paint(key: string, width: number, height: number, paint: Paint): string {
    const w = Math.max(1, Math.round(width));
    const h = Math.max(1, Math.round(height));
    const size = `${w}x${h}`;
    if (this.made.get(key) === size) return key;
    if (this.textures.exists(key)) this.textures.remove(key);
    const canvas = document.createElement('canvas');
    canvas.width = w;
    canvas.height = h;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no 2D canvas: expected one for painting the lagoon');
    paint(pen, w, h);
    this.textures.addCanvas(key, canvas);
    this.made.set(key, size);
    return key;
  }

  /** Gives back the textures whose key starts with `prefix`. */
  clear(prefix: string): void {
    for (const key of [...this.made.keys()]) {
      if (!key.startsWith(prefix)) continue;
      this.textures.remove(key);
      this.made.delete(key);
    }
  }
}
