import type { Layout } from '../../layout';
import { withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import type { WaterLook } from '../water-look';
import { glowAt } from './paint-sky';

/** The lagoon seen from its shore: open water from the far side to the feet, mirroring the sky, moonlight lying on it. */
export function paintLagoonSurface(pen: CanvasRenderingContext2D, layout: Layout, look: WaterLook): void {
  const { width, height, horizonY, moon, unit } = layout;
  const [bright, middle, deep] = look.water;
  const tall = height - horizonY;
  const water = pen.createLinearGradient(0, horizonY, 0, height);
  water.addColorStop(0, '#9d88ab');
  water.addColorStop(0.06, '#6f79a8');
  water.addColorStop(0.2, bright);
  water.addColorStop(0.5, middle);
  water.addColorStop(1, deep);
  pen.fillStyle = water;
  pen.fillRect(0, horizonY, width, tall);
  pen.save();
  pen.beginPath();
  pen.rect(0, horizonY, width, tall);
  pen.clip();
  glowAt(pen, width * 0.22, horizonY, width * 0.5, tall * 0.2, look.afterglow, 0.5);
  glowAt(pen, moon.x, horizonY + tall * 0.2, width * 0.2, tall * 0.5, '#dfe6ff', 0.2);
  const random = seeded(53);
  for (let i = 0; i < 420; i++) {
    const depth = random() ** 1.5;
    const y = horizonY + tall * depth;
    const long = unit * (0.8 + 13 * depth) * (0.3 + random());
    pen.fillStyle = withAlpha(random() < 0.55 ? '#0f2454' : '#bcd0ee', 0.03 + 0.07 * random());
    pen.beginPath();
    pen.ellipse(random() * width, y, long, unit * (0.05 + 0.3 * depth), 0, 0, Math.PI * 2);
    pen.fill();
  }
  for (let i = 0; i < 130; i++) {
    const depth = (i / 130) ** 1.25;
    const y = horizonY + tall * depth * 0.9;
    const x = moon.x + (random() - 0.5) * unit * (1.4 + 16 * depth);
    pen.fillStyle = withAlpha('#fff3d8', (0.08 + 0.26 * random()) * (1 - 0.75 * depth));
    pen.beginPath();
    pen.ellipse(x, y, unit * (0.5 + 4.4 * depth * random()), unit * (0.06 + 0.22 * depth), 0, 0, Math.PI * 2);
    pen.fill();
  }
  glowAt(pen, 0, height, width * 0.6, tall * 0.7, '#081433', 0.7);
  glowAt(pen, width, height, width * 0.6, tall * 0.7, '#081433', 0.7);
  pen.restore();
}
