import * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import { PALETTE, withAlpha } from '../light/palette';
import type { Mood } from '../mood';
import { smooth } from '../motion/ease';
import { seeded } from '../motion/seeded';
import { DEPTH } from '../stage';
import { glowAt } from './paint/paint-sky';

interface Lantern {
  readonly picture: Phaser.GameObjects.Image;
  readonly glow: Phaser.GameObjects.Image;
  readonly x: number;
  readonly y: number;
  /** Share of the block's progress at which it begins to light up. */
  readonly from: number;
}

/** Number of lanterns on the far water: they show what has been earned in a block, and their light never goes out again. */
const LANTERNS = 11;

export class FloatingLanterns {
  private readonly lanterns: Lantern[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly motion: 'full' | 'reduced',
  ) {}

  /** @param afloat false where the far water is frozen: there the lanterns stand in the snow and have no reflection. */
  fit(layout: Layout, afloat: boolean): void {
    for (const { picture, glow } of this.lanterns.splice(0)) {
      picture.destroy();
      glow.destroy();
    }
    const { width, horizonY, waterlineY, unit } = layout;
    const random = seeded(88);
    const lamp = afloat ? 'afloat' : 'standing';
    this.painter.sheet('body/lantern', [
      { name: 'afloat', width: unit * 3, height: unit * 4.5, paint: (pen, w, h) => paintLamp(pen, w, h, true) },
      { name: 'standing', width: unit * 3, height: unit * 4.5, paint: (pen, w, h) => paintLamp(pen, w, h, false) },
      {
        name: 'glow',
        width: 64,
        height: 64,
        paint: (pen, w) => glowAt(pen, w / 2, w / 2, w / 2, w / 2, PALETTE.lantern, 0.8),
      },
    ]);
    // Lit from the middle outwards in a fixed, unordered way: nobody can count along.
    const order = [5, 2, 8, 4, 7, 1, 9, 3, 6, 0, 10];
    for (const [turn, slot] of order.entries()) {
      const depth = 0.3 + 0.5 * random();
      const x = width * (0.06 + (0.88 * (slot + 0.25 + 0.5 * random())) / LANTERNS);
      const y = horizonY + (waterlineY - horizonY) * depth;
      const size = 0.5 + 0.5 * depth;
      const glow = this.scene.add.image(x, y, 'body/lantern', 'glow').setDepth(DEPTH.backdrop + 2);
      glow.setBlendMode(Phaser.BlendModes.ADD).setDisplaySize(unit * 11 * size, unit * 6 * size);
      const picture = this.scene.add.image(x, y, 'body/lantern', lamp).setDepth(DEPTH.backdrop + 3);
      picture.setOrigin(0.5, 0.56).setScale(size);
      this.lanterns.push({ picture, glow, x, y, from: turn / LANTERNS });
    }
  }

  update(mood: Mood): void {
    const drift = this.motion === 'reduced' ? 0 : mood.drift;
    this.lanterns.forEach(({ picture, glow, x, y, from }, i) => {
      const lit = smooth(from, from + 1.4 / LANTERNS, mood.progress) * (1 - 0.3 * mood.mist);
      const sway = Math.sin(drift * 0.5 + i * 1.7);
      picture
        .setAlpha(lit)
        .setPosition(x + sway * 2, y)
        .setRotation(sway * 0.03);
      glow.setAlpha(lit * (0.5 + 0.06 * Math.sin(drift * 0.9 + i))).setPosition(x + sway * 2, y);
    });
  }
}

/** A paper lantern on a small raft, with its light broken in the water below. */
function paintLamp(pen: CanvasRenderingContext2D, width: number, height: number, afloat: boolean): void {
  const x = width / 2;
  const line = height * 0.56;
  const paper = pen.createLinearGradient(0, line - height * 0.34, 0, line);
  paper.addColorStop(0, '#ffe9bf');
  paper.addColorStop(0.5, '#ffcb85');
  paper.addColorStop(1, '#f59a6b');
  pen.fillStyle = paper;
  pen.beginPath();
  pen.moveTo(x - width * 0.17, line - height * 0.04);
  pen.bezierCurveTo(
    x - width * 0.3,
    line - height * 0.2,
    x - width * 0.22,
    line - height * 0.34,
    x - width * 0.11,
    line - height * 0.37,
  );
  pen.lineTo(x + width * 0.11, line - height * 0.37);
  pen.bezierCurveTo(
    x + width * 0.22,
    line - height * 0.34,
    x + width * 0.3,
    line - height * 0.2,
    x + width * 0.17,
    line - height * 0.04,
  );
  pen.closePath();
  pen.fill();
  pen.fillStyle = '#5a3b55';
  pen.beginPath();
  pen.ellipse(x, line - height * 0.015, width * 0.3, height * 0.03, 0, 0, Math.PI * 2);
  pen.fill();
  for (let i = 0; i < (afloat ? 6 : 0); i++) {
    pen.fillStyle = withAlpha('#ffcf8f', 0.55 * (1 - i / 6));
    pen.beginPath();
    pen.ellipse(
      x,
      line + height * (0.05 + i * 0.065),
      width * (0.16 + 0.045 * (i % 3)),
      height * 0.014,
      0,
      0,
      Math.PI * 2,
    );
    pen.fill();
  }
}
