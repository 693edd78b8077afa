import type * as Phaser from 'phaser';
import { cutDrawing, loadDrawingText } from './cut-drawing';
import type { Drawing } from './drawing';
import { pack } from './pack';
import { paintedTexture } from './painted-texture';
import { rasterise } from './rasterise';

/** A loaded drawing: one texture, named like the drawing, with a frame for each part. */
export interface ShelvedArt {
  readonly drawing: Drawing;
  /** Canvas pixels per unit of the drawing, at which the texture was made. */
  readonly scale: number;
}

/** Whether a part is only light (`light-halo`, `lit-body`): such a part has no edge to outline. */
const isLight = (part: string) => /^(light|lit)\b/.test(part);

/** The drawings in use: each becomes a texture once, which is freed when no scene in use needs it. */
export class ArtShelf {
  private readonly drawings = new Map<string, Promise<Drawing>>();
  private readonly shelved = new Map<string, ShelvedArt>();

  constructor(
    private readonly textures: Phaser.Textures.TextureManager,
    private readonly contrast: 'normal' | 'high',
  ) {}

  /** Loads a drawing as a texture, at the resolution of `pixelsPerUnit`. Rejects when it cannot be loaded. */
  async put(name: string, pixelsPerUnit: (drawing: Drawing) => number): Promise<void> {
    if (this.shelved.has(name)) return;
    const loading = this.drawings.get(name) ?? loadDrawingText(name).then((text) => cutDrawing(name, text));
    this.drawings.set(name, loading);
    const drawing = await loading;
    const scale = pixelsPerUnit(drawing);
    const pictures = await Promise.all(
      drawing.parts.map((part) => rasterise(part, { scale, contrast: isLight(part.name) ? 'normal' : this.contrast })),
    );
    if (this.shelved.has(name)) return;
    const sheet = pack(pictures);
    const canvas = document.createElement('canvas');
    canvas.width = sheet.width;
    canvas.height = sheet.height;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pictures.forEach((picture, i) => {
      const place = sheet.places[i];
      if (place) pen?.drawImage(picture, place.x, place.y);
    });
    const texture = paintedTexture(this.textures, name, canvas);
    pictures.forEach((picture, i) => {
      const place = sheet.places[i];
      const part = drawing.parts[i];
      if (place && part) texture?.add(part.name, 0, place.x, place.y, picture.width, picture.height);
    });
    this.shelved.set(name, { drawing, scale });
  }

  take(name: string): ShelvedArt {
    const art = this.shelved.get(name);
    if (!art) throw new Error(`${name}: not on the shelf; expected in the scene's list of art`);
    return art;
  }

  /** Frees every drawing that is not in `kept`. */
  clear(kept: ReadonlySet<string>): void {
    for (const name of [...this.shelved.keys()]) {
      if (kept.has(name)) continue;
      this.textures.remove(name);
      this.shelved.delete(name);
    }
  }
}
