import * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import { PALETTE } from '../light/palette';
import type { Mood } from '../mood';
import { seeded } from '../motion/seeded';
import { DEPTH } from '../stage';
import { paintSpark } from './paint/paint-air';

interface Mote {
  readonly picture: Phaser.GameObjects.Image;
  readonly x: number;
  readonly y: number;
  readonly near: number;
  readonly phase: number;
}

/** Glowing specks in the water: they rise a little with flow and stand still in calm. */
export class Motes {
  private readonly motes: Mote[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly motion: 'full' | 'reduced',
  ) {}

  fit(layout: Layout, count: number): void {
    for (const mote of this.motes.splice(0)) mote.picture.destroy();
    const { width, height, waterlineY, unit } = layout;
    const random = seeded(29);
    const cool = this.painter.paint('body/mote-cool', 48, 48, (pen, w) => paintSpark(pen, w, '#a5e0da', 0.6));
    const warm = this.painter.paint('body/mote-warm', 48, 48, (pen, w) => paintSpark(pen, w, PALETTE.lantern, 0.7));
    for (let i = 0; i < count; i++) {
      const near = random();
      const picture = this.scene.add.image(0, 0, i % 4 === 0 ? warm : cool);
      picture.setBlendMode(Phaser.BlendModes.ADD).setDepth(near > 0.85 ? DEPTH.front : DEPTH.middlePlants - 1);
      picture.setDisplaySize(unit * (0.7 + 2 * near ** 2), unit * (0.7 + 2 * near ** 2));
      const x = random() * width;
      const y = waterlineY + (height - waterlineY) * random();
      this.motes.push({ picture, x, y, near, phase: random() });
    }
  }

  update(mood: Mood, layout: Layout, lift: number): void {
    const { width, height, waterlineY } = layout;
    const tall = height - waterlineY;
    const drift = this.motion === 'reduced' ? 0 : mood.drift;
    for (const mote of this.motes) {
      const speed = 0.006 + 0.012 * mote.near;
      const down = ((((mote.y - waterlineY) / tall - drift * speed) % 1) + 1) % 1;
      const along = (((mote.x / width + drift * (0.004 + 0.01 * mote.near)) % 1) + 1) % 1;
      const sway = Math.sin(drift * 0.5 + mote.phase * 6.28) * layout.unit;
      const fade = Math.min(1, down * 8, (1 - down) * 8, along * 12, (1 - along) * 12);
      mote.picture.setPosition(
        along * width + sway,
        waterlineY + down * tall + lift * height * 0.05 * (0.4 + mote.near),
      );
      const twinkle = 0.6 + 0.4 * Math.sin(drift * 0.8 + mote.phase * 40);
      mote.picture.setAlpha(fade * twinkle * (0.22 + 0.3 * mote.near + 0.15 * mood.progress) * (1 - 0.5 * mood.mist));
    }
  }
}
