import { withAlpha } from '../light/palette';
import { seeded } from '../motion/seeded';
import { glowAt } from '../water/paint/paint-sky';
import { paintReef } from './paint-reef';
import { ripeness } from './reef-growth';

/** The player's reef in a canvas of any size, for pages outside the play. Needs no engine. */
export function drawReef(canvas: HTMLCanvasElement, shells: number): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { width, height } = canvas;
  const water = pen.createLinearGradient(0, 0, 0, height);
  water.addColorStop(0, '#2f8790');
  water.addColorStop(0.5, '#1d5678');
  water.addColorStop(1, '#122a55');
  pen.fillStyle = water;
  pen.fillRect(0, 0, width, height);
  const random = seeded(12);
  for (let i = 0; i < 7; i++) {
    const x = width * random() * 1.1;
    const wide = width * (0.02 + 0.05 * random());
    const shaft = pen.createLinearGradient(0, 0, 0, height * 0.85);
    shaft.addColorStop(0, withAlpha('#bfeee6', 0.16));
    shaft.addColorStop(1, withAlpha('#bfeee6', 0));
    pen.fillStyle = shaft;
    pen.beginPath();
    pen.moveTo(x, 0);
    pen.lineTo(x + wide, 0);
    pen.lineTo(x + wide * 1.8 - height * 0.25, height * 0.85);
    pen.lineTo(x - wide * 0.6 - height * 0.25, height * 0.85);
    pen.fill();
  }
  glowAt(pen, width * 0.5, height * 0.7, width * 0.5, height * 0.5, '#ffd79a', 0.1 + 0.14 * ripeness(shells));
  paintSand(pen, width, height, 0.8, '#2b6a80', '#17385f');
  paintFish(pen, width, height, Math.floor(12 * Math.max(0, ripeness(shells) - 0.35)));
  // In a tall window the reef stands taller, so that it is more than a strip at the bottom.
  const tall = Math.min(height * 0.92, Math.max(width * 0.5, Math.min(height * 0.44, width * 0.92)));
  const wide = Math.min(width * 0.96, tall * 5);
  pen.save();
  pen.translate((width - wide) / 2, height * 0.97 - tall);
  paintReef(pen, wide, tall, shells);
  pen.restore();
  paintSand(pen, width, height, 0.93, '#3a7d8e', '#1d4468');
  glowAt(pen, width * 0.5, height * 1.06, width * 0.8, height * 0.16, '#0a1636', 0.5);
}

/** A low dune across the picture; `top` is the height at which it begins, as a share of the height. */
function paintSand(
  pen: CanvasRenderingContext2D,
  width: number,
  height: number,
  top: number,
  light: string,
  dark: string,
): void {
  const sand = pen.createLinearGradient(0, height * (top - 0.03), 0, height);
  sand.addColorStop(0, withAlpha(light, 0.9));
  sand.addColorStop(1, dark);
  pen.fillStyle = sand;
  pen.beginPath();
  pen.moveTo(0, height);
  for (let i = 0; i <= 60; i++) {
    const at = i / 60;
    pen.lineTo(width * at, height * (top + 0.025 * Math.sin(at * 5 + top * 9) + 0.008 * Math.sin(at * 21 + top * 5)));
  }
  pen.lineTo(width, height);
  pen.fill();
}

/** A small school of fish over a grown reef; the fish are added one by one. */
function paintFish(pen: CanvasRenderingContext2D, width: number, height: number, count: number): void {
  const random = seeded(77);
  for (let i = 0; i < count; i++) {
    const x = width * (0.66 + 0.2 * random());
    const y = height * (0.14 + 0.22 * random());
    const long = height * (0.045 + 0.02 * random());
    pen.fillStyle = withAlpha(i % 3 === 0 ? '#ffd79a' : '#9fe0dc', 0.55 + 0.3 * random());
    pen.beginPath();
    pen.ellipse(x, y, long, long * 0.38, -0.1, 0, Math.PI * 2);
    pen.moveTo(x + long * 0.8, y - long * 0.05);
    pen.lineTo(x + long * 1.5, y - long * 0.5);
    pen.lineTo(x + long * 1.35, y);
    pen.lineTo(x + long * 1.5, y + long * 0.36);
    pen.fill();
  }
}
