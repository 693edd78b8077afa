import * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import { PALETTE, withAlpha } from '../light/palette';
import type { Mood } from '../mood';
import { seeded } from '../motion/seeded';
import { DEPTH } from '../stage';
import { type BandPlace, bandStrength } from './band-geometry';

/**
 * The band of light without shaders, the lantern's gleam that shows the present movement, and the clear lines of high
 * contrast. With shaders the water's light draws the band, and this draws only gleam and lines.
 */
export class BandOfLight {
  private readonly pictures: Phaser.GameObjects.Image[] = [];
  private cool: Phaser.GameObjects.Image | null = null;
  private warm: Phaser.GameObjects.Image | null = null;
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
      this.cool = this.add(
        this.painter.paint('body/band-cool', 1024, 192, (pen, w, h) => paintBand(pen, w, h, '#86d5d2')),
        width / 2,
        0,
        DEPTH.band,
      ).setBlendMode(Phaser.BlendModes.ADD);
      this.warm = this.add(
        this.painter.paint('body/band-warm', 1024, 192, (pen, w, h) => paintBand(pen, w, h, '#ffb878')),
        width / 2,
        0,
        DEPTH.band,
      ).setBlendMode(Phaser.BlendModes.ADD);
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

  update(mood: Mood, place: BandPlace, width: number): void {
    const strength = bandStrength(mood);
    const tall = place.half * 3.2;
    this.cool
      ?.setPosition(width / 2, place.middleY)
      .setDisplaySize(width, tall)
      .setAlpha(strength * (1 - 0.75 * mood.glow) * 0.9);
    this.warm
      ?.setPosition(width / 2, place.middleY)
      .setDisplaySize(width, tall)
      .setAlpha(strength * mood.glow * 0.85);
    for (const gleam of this.gleams) gleam.setAlpha((0.25 + 0.4 * mood.glow) * strength);
    this.lines.forEach((line, i) => {
      line.setY(place.middleY + (i === 0 ? -1 : 1) * place.half).setAlpha(strength);
    });
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

/** The current as a painted ribbon; its edges are at 1 / 3.2 of the height from the middle. */
function paintBand(pen: CanvasRenderingContext2D, width: number, height: number, colour: string): void {
  const random = seeded(17);
  const half = height / 3.2;
  for (let row = 0; row < height; row++) {
    const off = Math.abs(row + 0.5 - height / 2) / half;
    const body = Math.exp(-(off ** 3) * 0.9) * 0.3;
    const rim = Math.exp(-(((off - 1) / 0.12) ** 2)) * 0.34;
    pen.fillStyle = withAlpha(colour, body + rim);
    pen.fillRect(0, row, width, 1);
  }
  for (let i = 0; i < 70; i++) {
    const y = height / 2 + (random() - 0.5) * half * 1.7;
    const x = random() * width;
    const long = width * (0.04 + 0.16 * random());
    const streak = pen.createLinearGradient(x - long, 0, x + long, 0);
    streak.addColorStop(0, withAlpha(colour, 0));
    streak.addColorStop(0.5, withAlpha(colour, 0.12 + 0.22 * random()));
    streak.addColorStop(1, withAlpha(colour, 0));
    pen.strokeStyle = streak;
    pen.lineWidth = 1 + 3 * random();
    pen.beginPath();
    pen.moveTo(x - long, y);
    pen.bezierCurveTo(x - long * 0.3, y - 7, x + long * 0.3, y + 7, x + long, y);
    pen.stroke();
  }
  pen.globalCompositeOperation = 'destination-in';
  const ends = pen.createLinearGradient(0, 0, width, 0);
  ends.addColorStop(0, 'rgba(0,0,0,0)');
  ends.addColorStop(0.25, 'rgba(0,0,0,1)');
  ends.addColorStop(0.75, 'rgba(0,0,0,1)');
  ends.addColorStop(1, 'rgba(0,0,0,0)');
  pen.fillStyle = ends;
  pen.fillRect(0, 0, width, height);
  pen.globalCompositeOperation = 'source-over';
}
