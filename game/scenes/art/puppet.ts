import * as Phaser from 'phaser';
import type { ShelvedArt } from './art-shelf';

/** The part that is a round glow around a drawing. */
const HALO = 'light-halo';

/** A drawing on the stage whose parts can turn about their pivots. Lengths in the drawing's units. */
export class Puppet {
  readonly root: Phaser.GameObjects.Container;
  /**
   * The glow around it, if it has one: behind the drawing and not turned with it, because it is round. A processor that draws
   * takes two to three times as long for a picture that is turned.
   */
  readonly glow: Phaser.GameObjects.Image | null;
  private readonly parts = new Map<string, Phaser.GameObjects.Image>();
  private readonly homes = new Map<string, { readonly x: number; readonly y: number }>();

  /** @param unitPx canvas pixels per unit of the drawing */
  constructor(
    scene: Phaser.Scene,
    private readonly art: ShelvedArt,
    unitPx: number,
  ) {
    const halo = art.drawing.parts.find(({ name }) => name === HALO);
    // Before the drawing: of two at the same depth the one that came first lies behind.
    this.glow = halo
      ? scene.add
          .image(0, 0, art.drawing.name, HALO)
          .setOrigin(halo.origin.x, halo.origin.y)
          .setBlendMode(Phaser.BlendModes.ADD)
          .setAlpha(0)
      : null;
    if (halo) this.homes.set(HALO, halo.pivot);
    this.root = scene.add.container(0, 0).setScale(unitPx);
    for (const part of art.drawing.parts) {
      if (part === halo) continue;
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

  /** Shows the glow at this size (1 as drawn) and opacity, where the drawing is now. */
  glowAt(size: number, alpha: number): void {
    const home = this.homes.get(HALO);
    if (!this.glow || !home) throw new Error(`${this.art.drawing.name}.svg: no part "${HALO}"`);
    const { x, y, rotation, scaleX, scaleY } = this.root;
    const [right, down] = [home.x * scaleX, home.y * scaleY];
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
    this.glow
      .setPosition(x + cos * right - sin * down, y + sin * right + cos * down)
      .setScale((size / this.art.scale) * scaleX, (size / this.art.scale) * scaleY)
      .setAlpha(alpha * this.root.alpha);
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
