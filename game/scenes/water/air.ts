import * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import { paintShellOfLight } from '../light/paint-shell';
import { PALETTE, withAlpha } from '../light/palette';
import type { Mood } from '../mood';
import { breath, smooth } from '../motion/ease';
import { DEPTH } from '../stage';
import { paintMistBanks, paintNight, paintWaterStars } from './paint/paint-air';

/** Seconds of one pulse of the pause's ring: six a minute, the pace of quiet breathing. */
const BREATH_S = 10;

/** Overlays of a state: night, stars in the water, a breathing ring, mist, and the shell of light at the end. */
export class Air {
  private readonly pictures: Phaser.GameObjects.Image[] = [];
  private night: Phaser.GameObjects.Image | null = null;
  private stars: Phaser.GameObjects.Image[] = [];
  private mist: Phaser.GameObjects.Image | null = null;
  private rings: Phaser.GameObjects.Image[] = [];
  private shell: Phaser.GameObjects.Image | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly drawn: 'shaded' | 'painted',
    private readonly motion: 'full' | 'reduced',
  ) {}

  fit(layout: Layout): void {
    for (const picture of this.pictures.splice(0)) picture.destroy();
    const { width, height, unit, creature, density } = layout;
    // Too soft to need more pixels where a card stretches it; a processor stretches four times as slowly as it copies.
    const soft = this.drawn === 'shaded' ? 0.25 : 1;
    this.night = this.add(
      this.painter.paint('body/night', width * soft, height * soft, (pen, w, h) => paintNight(pen, w, h, layout)),
      DEPTH.night,
    )
      .setOrigin(0)
      .setDisplaySize(width, height);
    const fine = Math.min(1, 1.25 / density);
    this.stars = [0, 1].map((sheet) =>
      this.add(
        this.painter.paint(`body/stars-${sheet}`, width * fine, height * fine, (pen, w, h) =>
          paintWaterStars(pen, w, h, unit * fine, 200 + sheet),
        ),
        DEPTH.stars,
      )
        .setOrigin(0)
        .setDisplaySize(width, height)
        .setBlendMode(Phaser.BlendModes.ADD),
    );
    const fromY = Math.round(layout.horizonY * 0.6);
    this.mist =
      this.drawn === 'shaded'
        ? null
        : this.add(this.painter.paint('body/mist', width, height - fromY, paintMistBanks), DEPTH.mist)
            .setPosition(0, fromY)
            .setOrigin(0);
    this.shell = this.add(this.painter.paint('body/shell-of-light', 640, 560, paintShellOfLight), DEPTH.halo)
      .setOrigin(0.5, 0.62)
      .setBlendMode(Phaser.BlendModes.ADD);
    const ring = this.painter.paint('body/ring', 512, 512, paintRing);
    this.rings = [0, 1].map(() =>
      this.add(ring, DEPTH.ring).setPosition(creature.x, creature.y).setBlendMode(Phaser.BlendModes.ADD),
    );
  }

  update(mood: Mood, layout: Layout): void {
    const { creature } = layout;
    const drift = this.motion === 'reduced' ? 0 : mood.timeS;
    this.night?.setAlpha(Math.max(mood.night * 0.92, mood.calm * 0.46));
    const up = smooth(0.12, 1, mood.calm);
    this.stars.forEach((sheet, i) => {
      const twinkle = this.motion === 'reduced' ? 0.85 : 0.8 + 0.2 * Math.sin(drift * 0.6 + i * Math.PI);
      sheet.setAlpha(up * twinkle * (0.8 + 0.2 * mood.night));
      sheet.setY((1 - up) * layout.height * (0.03 + 0.02 * i));
    });
    this.mist?.setAlpha(mood.mist * 0.6);
    const open = smooth(0, 1, mood.done);
    const wide = creature.size * 1.55 * (0.72 + 0.28 * open);
    this.shell
      ?.setPosition(creature.x, creature.y + layout.height * 0.05 * (1 - open))
      .setDisplaySize(wide, wide * 0.86)
      .setAlpha(open * (this.motion === 'reduced' ? 0.9 : 0.85 + 0.12 * Math.sin(drift * 0.9)));
    const turn = breath(mood.timeS, BREATH_S);
    this.rings.forEach((ring, i) => {
      const size = creature.size * (1.12 + 0.3 * turn + i * 0.1);
      ring.setDisplaySize(size, size).setAlpha(mood.night * (i === 0 ? 0.85 : 0.35) * (0.55 + 0.45 * turn));
    });
  }

  private add(texture: string, depth: number): Phaser.GameObjects.Image {
    const picture = this.scene.add.image(0, 0, texture).setDepth(depth).setAlpha(0);
    this.pictures.push(picture);
    return picture;
  }
}

/** A thin ring of light with a soft halo of lilac. */
function paintRing(pen: CanvasRenderingContext2D, width: number): void {
  const middle = width / 2;
  const glow = pen.createRadialGradient(middle, middle, middle * 0.55, middle, middle, middle);
  glow.addColorStop(0, withAlpha(PALETTE.lilac, 0));
  glow.addColorStop(0.4, withAlpha(PALETTE.lilac, 0.1));
  glow.addColorStop(0.6, withAlpha(PALETTE.lilac, 0.3));
  glow.addColorStop(0.635, withAlpha('#eef1ff', 0.85));
  glow.addColorStop(0.67, withAlpha(PALETTE.lilac, 0.3));
  glow.addColorStop(0.82, withAlpha(PALETTE.lilac, 0.08));
  glow.addColorStop(1, withAlpha(PALETTE.lilac, 0));
  pen.fillStyle = glow;
  pen.fillRect(0, 0, width, width);
}
