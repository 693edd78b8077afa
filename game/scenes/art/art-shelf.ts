import type * as Phaser from 'phaser';
import { cutDrawing, loadDrawingText } from './cut-drawing';
import type { Drawing } from './drawing';
import { rasterise } from './rasterise';

/** A drawing with its parts as textures. */
export interface ShelvedArt {
  readonly drawing: Drawing;
  /** Canvas pixels per unit of the drawing that the textures were made at. */
  readonly scale: number;
  textureOf(part: string): string;
}

/** Parts made of nothing but light have no edge to draw a line around. */
const isLight = (part: string) => part.startsWith('light');

/** The drawings in use: each part becomes a texture once and is given back when its scene is left. */
export class ArtShelf {
  private readonly drawings = new Map<string, Promise<Drawing>>();
  private readonly shelved = new Map<string, ShelvedArt>();

  constructor(
    private readonly textures: Phaser.Textures.TextureManager,
    private readonly contrast: 'normal' | 'high',
  ) {}

  /** Puts a drawing on the shelf so that `size` units of it are `pixels` wide. Rejects when it cannot be loaded. */
  async put(name: string, pixelsPerUnit: (drawing: Drawing) => number): Promise<ShelvedArt> {
    const known = this.shelved.get(name);
    if (known) return known;
    const loading = this.drawings.get(name) ?? loadDrawingText(name).then((text) => cutDrawing(name, text));
    this.drawings.set(name, loading);
    const drawing = await loading;
    const scale = pixelsPerUnit(drawing);
    const keyOf = (part: string) => `${name}/${part}`;
    await Promise.all(
      drawing.parts.map(async (part) => {
        const canvas = await rasterise(part, { scale, contrast: isLight(part.name) ? 'normal' : this.contrast });
        if (!this.textures.exists(keyOf(part.name))) this.textures.addCanvas(keyOf(part.name), canvas);
      }),
    );
    const art = { drawing, scale, textureOf: keyOf };
    this.shelved.set(name, art);
    return art;
  }

  take(name: string): ShelvedArt {
    const art = this.shelved.get(name);
    if (!art) throw new Error(`${name}: not on the shelf; expected in the scene's list of art`);
    return art;
  }

  /** Gives back every drawing that is not in `kept`. */
  clear(kept: ReadonlySet<string>): void {
    for (const [name, art] of this.shelved) {
      if (kept.has(name)) continue;
      for (const part of art.drawing.parts) this.textures.remove(art.textureOf(part.name));
      this.shelved.delete(name);
    }
  }
}
