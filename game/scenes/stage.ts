import type * as Phaser from 'phaser';
import type { ArtShelf } from './art/art-shelf';
import type { Painter } from './art/painter';
import { Puppet } from './art/puppet';
import type { Layout } from './layout';

/** Drawing order, from back to front. Whole numbers, so that a scene can put its own things between two of them. */
export const DEPTH = {
  backdrop: 0,
  farPlants: 10,
  light: 20,
  band: 25,
  mist: 27,
  middlePlants: 30,
  front: 40,
  night: 50,
  stars: 52,
  ring: 54,
  halo: 58,
  creature: 60,
  sleepers: 70,
} as const;

/** What a scene is built with: the layout, the drawing quality, and the ways to add something. */
export class Stage {
  private readonly own: Phaser.GameObjects.GameObject[] = [];

  constructor(
    readonly scene: Phaser.Scene,
    readonly layout: Layout,
    readonly quality: 'full' | 'plain',
    readonly motion: 'full' | 'reduced',
    readonly contrast: 'normal' | 'high',
    readonly painter: Painter,
    private readonly shelf: ArtShelf,
    /** Shells the player's reef has. */
    readonly shells: number,
  ) {}

  /** Adds a drawing of the scene's art to the stage, with `unitPx` canvas pixels per unit of the drawing. */
  puppet(name: string, unitPx: number, depth: number): Puppet {
    const puppet = new Puppet(this.scene, this.shelf.take(name), unitPx);
    for (const thing of [puppet.glow, puppet.root]) if (thing) this.keep(thing).setDepth(depth);
    return puppet;
  }

  /** Adds a painted or drawn texture as a picture. */
  picture(texture: string, x: number, y: number, depth: number, frame?: string): Phaser.GameObjects.Image {
    return this.keep(this.scene.add.image(x, y, texture, frame)).setDepth(depth);
  }

  /** Registers something to be removed together with the scene. */
  keep<T extends Phaser.GameObjects.GameObject>(thing: T): T {
    this.own.push(thing);
    return thing;
  }

  clear(): void {
    for (const thing of this.own.splice(0)) thing.destroy();
  }
}
