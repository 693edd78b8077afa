import * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import { withAlpha } from '../light/palette';
import { seeded } from '../motion/seeded';
import { DEPTH } from '../stage';
import type { BandPlace } from './band-geometry';

/** Height of the picture, in halves of the band: the light fades out beyond its edges. */
const TALL = 3.2;
/** Size for which the streaks are drawn, whatever the ribbon's own, pixels. */
const DRAWN = { wide: 1024, tall: 192 };

/**
 * The band of light in one colour, painted where no shader draws it. A processor lays pixels upon pixels four times as quickly as it
 * stretches them, so the ribbon is painted at its size once that has settled, and lies on whole pixels.
 */
export class Ribbon {
  readonly picture: Phaser.GameObjects.Image;
  private tall = 0;
  private paintedTall = 0;

  constructor(
    scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly how: { readonly texture: string; readonly colour: string; readonly width: number },
  ) {
    this.picture = scene.add.image(0, 0, this.painted(DRAWN.tall)).setOrigin(0).setDepth(DEPTH.band);
    this.picture.setBlendMode(Phaser.BlendModes.ADD);
  }

  update({ half, middleY }: BandPlace, alpha: number): void {
    const tall = Math.max(1, Math.round(half * TALL));
    // Grown or shrunk, it is stretched until it stands: painting it for each picture would cost more.
    if (tall === this.tall && tall !== this.paintedTall) this.picture.setTexture(this.painted(tall));
    this.tall = tall;
    this.picture
      .setPosition(0, Math.round(middleY - tall / 2))
      .setDisplaySize(this.how.width, tall)
      .setAlpha(alpha);
  }

  private painted(tall: number): string {
    const { texture, colour, width } = this.how;
    this.paintedTall = tall;
    return this.painter.paint(texture, width, tall, (pen, w, h) => paintBand(pen, w, h, colour));
  }
}

/** The current; its edges are at 1 / `TALL` of the height from the middle. */
function paintBand(pen: CanvasRenderingContext2D, width: number, height: number, colour: string): void {
  const random = seeded(17);
  const half = height / TALL;
  for (let row = 0; row < height; row++) {
    const off = Math.abs(row + 0.5 - height / 2) / half;
    const body = Math.exp(-(off ** 3) * 0.9) * 0.3;
    const rim = Math.exp(-(((off - 1) / 0.12) ** 2)) * 0.34;
    pen.fillStyle = withAlpha(colour, body + rim);
    pen.fillRect(0, row, width, 1);
  }
  const { wide, tall } = DRAWN;
  pen.save();
  pen.scale(width / wide, height / tall);
  for (let i = 0; i < 70; i++) {
    const y = tall / 2 + (random() - 0.5) * (tall / TALL) * 1.7;
    const x = random() * wide;
    const long = wide * (0.04 + 0.16 * random());
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
  pen.restore();
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
