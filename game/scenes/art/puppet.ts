import * as Phaser from 'phaser';
import type { ShelvedArt } from './art-shelf';

/** A drawing on the stage whose parts can turn about their pivots. Lengths in the drawing's units. */
export class Puppet {
  readonly root: Phaser.GameObjects.Container;
  private readonly parts = new Map<string, Phaser.GameObjects.Image>();
  private readonly homes = new Map<string, { readonly x: number; readonly y: number }>();

  /** @param unitPx canvas pixels per unit of the drawing */
  constructor(
    scene: Phaser.Scene,
    private readonly art: ShelvedArt,
    unitPx: number,
  ) {
    this.root = scene.add.container(0, 0).setScale(unitPx);
    for (const part of art.drawing.parts) {
      const image = scene.add.image(part.pivot.x, part.pivot.y, art.drawing.name, part.name);
      image.setOrigin(part.origin.x, part.origin.y).setScale(1 / art.scale);
      if (part.name.startsWith('light')) image.setBlendMode(Phaser.BlendModes.ADD);
      this.root.add(image);
      this.parts.set(part.name, image);
      this.homes.set(part.name, part.pivot);
    }
  }

  /** Width of the whole drawing, in its units. */
  get width(): number {
    return this.art.drawing.width;
  }

  part(name: string): Phaser.GameObjects.Image {
    const image = this.parts.get(name);
    if (!image) throw new Error(`${this.art.drawing.name}.svg: no part "${name}"`);
    return image;
  }

  /** Turns a part (radians), scales it (1 as drawn) and shifts it, always relative to the drawing. */
  pose(name: string, turn: number, scaleX = 1, scaleY = scaleX, shiftX = 0, shiftY = 0): Phaser.GameObjects.Image {
    const image = this.part(name);
    const home = this.homes.get(name);
    image.setRotation(turn).setScale(scaleX / this.art.scale, scaleY / this.art.scale);
    if (home) image.setPosition(home.x + shiftX, home.y + shiftY);
    return image;
  }

  /** A copy of a part, for drawings that use a part many times. */
  again(name: string): Phaser.GameObjects.Image {
    const first = this.part(name);
    const twin = this.root.scene.add.image(first.x, first.y, this.art.drawing.name, name);
    twin
      .setOrigin(first.originX, first.originY)
      .setScale(1 / this.art.scale)
      .setBlendMode(first.blendMode);
    this.root.addAt(twin, this.root.getIndex(first));
    return twin;
  }
}
