import * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import { PALETTE, withAlpha } from '../light/palette';
import type { Mood } from '../mood';
import { DEPTH } from '../stage';
import { type BandPlace, bandStrength } from './band-geometry';
import { Ribbon } from './ribbon';

/**
 * The band of light without shaders, the lantern's gleam that shows the present movement, and the clear lines of high
 * contrast. With shaders the water's light draws the band, and this draws only gleam and lines.
 */
export class BandOfLight {
  private readonly pictures: Phaser.GameObjects.Image[] = [];
  private cool: Ribbon | null = null;
  private warm: Ribbon | null = null;
  private readonly gleams: Phaser.GameObjects.Image[] = [];
  private readonly lines: Phaser.GameObjects.Image[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly drawn: 'shaded' | 'painted',
    private readonly contrast: 'normal' | 'high',
  ) {}

  fit(layout: Layout, shown: boolean): void {
    for (const picture of this.pictures.splice(0)) picture.destroy();
    this.cool = null;
    this.warm = null;
    this.gleams.length = 0;
    this.lines.length = 0;
    if (!shown) return;
    const { width, creature, unit } = layout;
    const gleam = this.painter.paint('body/gleam', 256, 32, paintGleam);
    for (const side of [-1, 1]) {
      const picture = this.add(gleam, creature.x + side * creature.size * 0.42, creature.y, DEPTH.band + 1);
      picture.setOrigin(0, 0.5).setDisplaySize(width * 0.34, unit * 3.4);
      picture
        .setFlipX(false)
        .setRotation(side === 1 ? 0 : Math.PI)
        .setBlendMode(Phaser.BlendModes.ADD);
      this.gleams.push(picture);
    }
    if (this.drawn === 'painted') {
      this.cool = this.ribbon('body/band-cool', '#86d5d2', width);
      this.warm = this.ribbon('body/band-warm', '#ffb878', width);
    }
    if (this.contrast === 'high') {
      const line = this.painter.paint('body/line', 8, 8, (pen, w, h) => {
        pen.fillStyle = PALETTE.foam;
        pen.fillRect(0, 0, w, h);
      });
      for (let i = 0; i < 2; i++) {
        this.lines.push(
          this.add(line, width / 2, 0, DEPTH.band + 1).setDisplaySize(width * 0.94, Math.max(2, unit * 0.4)),
        );
      }
    }
  }

  update(mood: Mood, place: BandPlace): void {
    const strength = bandStrength(mood);
    this.cool?.update(place, strength * (1 - 0.75 * mood.glow) * 0.9);
    this.warm?.update(place, strength * mood.glow * 0.85);
    for (const gleam of this.gleams) gleam.setAlpha((0.25 + 0.4 * mood.glow) * strength);
    this.lines.forEach((line, i) => {
      line.setY(place.middleY + (i === 0 ? -1 : 1) * place.half).setAlpha(strength);
    });
  }

  private ribbon(texture: string, colour: string, width: number): Ribbon {
    const ribbon = new Ribbon(this.scene, this.painter, { texture, colour, width });
    this.pictures.push(ribbon.picture);
    return ribbon;
  }

  private add(texture: string, x: number, y: number, depth: number): Phaser.GameObjects.Image {
    const picture = this.scene.add.image(x, y, texture).setDepth(depth);
    this.pictures.push(picture);
    return picture;
  }
}

/** A thin line of lantern light, strongest at its left end. */
function paintGleam(pen: CanvasRenderingContext2D, width: number, height: number): void {
  for (let row = 0; row < height; row++) {
    const off = Math.abs(row + 0.5 - height / 2) / (height / 2);
    const strength = Math.exp(-off * off * 22) * 0.8 + Math.exp(-off * off * 4) * 0.18;
    const line = pen.createLinearGradient(0, 0, width, 0);
    line.addColorStop(0, withAlpha(PALETTE.lantern, 0));
    line.addColorStop(0.1, withAlpha(PALETTE.lantern, strength));
    line.addColorStop(0.4, withAlpha(PALETTE.lantern, strength * 0.4));
    line.addColorStop(1, withAlpha(PALETTE.lantern, 0));
    pen.fillStyle = line;
    pen.fillRect(0, row, width, 1);
  }
}
