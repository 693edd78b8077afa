import * as Phaser from 'phaser';
import type { Mood } from '../mood';
import type { Stage } from '../stage';
import { PALETTE, withAlpha } from './palette';

/** Radius of the painted rings, share of the texture's width. */
const RADIUS = 0.4;
/** Number of soft rings that fill the band side by side. */
const FILL = 6;
const TONES = { cool: '#86d5d2', warm: '#ffc98a' } as const;

type Tone = keyof typeof TONES;

/** The target band as a ring of light between two radii, for scenes in which the creature grows or folds. */
export class RingBand {
  private readonly fill: Readonly<Record<Tone, readonly Phaser.GameObjects.Image[]>>;
  private readonly lines: Readonly<Record<Tone, readonly Phaser.GameObjects.Image[]>>;

  constructor(
    stage: Stage,
    depth: number,
    /** How much the ring is flattened: 1 a circle, less an ellipse seen at an angle. */
    private readonly flatness = 1,
  ) {
    const size = Math.min(512, Math.round(stage.layout.creature.size));
    const high = stage.contrast === 'high';
    const sheet = stage.painter.sheet(
      'body/rings',
      (Object.keys(TONES) as Tone[]).flatMap((tone) => [
        {
          name: `soft-${tone}`,
          width: size,
          height: size,
          paint: (pen, w) => paintRing(pen, w, TONES[tone], 0.05, 0.34),
        },
        {
          name: `line-${tone}`,
          width: size,
          height: size,
          paint: (pen, w) =>
            paintRing(pen, w, high ? PALETTE.foam : TONES[tone], high ? 0.014 : 0.009, high ? 1 : 0.85),
        },
      ]),
    );
    const ring = (name: string) =>
      stage.picture(sheet, 0, 0, depth, name).setBlendMode(Phaser.BlendModes.ADD).setAlpha(0);
    const both = (make: (tone: Tone) => readonly Phaser.GameObjects.Image[]) => ({
      cool: make('cool'),
      warm: make('warm'),
    });
    this.fill = both((tone) => Array.from({ length: FILL }, () => ring(`soft-${tone}`)));
    this.lines = both((tone) => [ring(`line-${tone}`), ring(`line-${tone}`)]);
  }

  /** Draws the ring around a point; radii in canvas pixels. */
  draw(mood: Mood, strength: number, x: number, y: number, low: number, high: number): void {
    const warmth = mood.glow * (1 - mood.calm);
    for (const tone of ['cool', 'warm'] as const) {
      const share = (tone === 'warm' ? warmth : 1 - warmth * 0.8) * strength;
      this.fill[tone].forEach((picture, i) => {
        this.place(picture, x, y, low + ((high - low) * (i + 0.5)) / FILL, share * (0.34 + 0.3 * mood.calm));
      });
      this.lines[tone].forEach((picture, i) => {
        this.place(picture, x, y, i === 0 ? low : high, share * (0.45 + 0.45 * mood.calm));
      });
    }
  }

  private place(picture: Phaser.GameObjects.Image, x: number, y: number, radius: number, alpha: number): void {
    const size = Math.max(2, radius / RADIUS);
    picture
      .setPosition(x, y)
      .setDisplaySize(size, size * this.flatness)
      .setAlpha(Math.min(1, alpha));
    picture.setVisible(alpha > 0.004);
  }
}

/** One ring with soft flanks: `soft` is its half width as a share of the texture. */
function paintRing(pen: CanvasRenderingContext2D, width: number, colour: string, soft: number, strength: number): void {
  const middle = width / 2;
  const ring = pen.createRadialGradient(
    middle,
    middle,
    width * (RADIUS - soft),
    middle,
    middle,
    width * (RADIUS + soft),
  );
  for (let i = 0; i <= 12; i++) {
    const off = (i / 12 - 0.5) * 2;
    ring.addColorStop(i / 12, withAlpha(colour, strength * Math.cos((off * Math.PI) / 2) ** 2));
  }
  pen.fillStyle = ring;
  pen.fillRect(0, 0, width, width);
}
