import type { Layout } from '../../layout';
import { PALETTE, withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import { glowAt } from './paint-sky';

/** Hills behind hills, paler with distance, with a few lit windows; then the surface that mirrors them. */
export function paintShore(pen: CanvasRenderingContext2D, layout: Layout, afterglow: string): void {
  const { width, horizonY, unit } = layout;
  hills(pen, layout, 3, horizonY * 0.2, '#6a6da0', '#8d80ab');
  hills(pen, layout, 8, horizonY * 0.13, '#45558c', '#6b6f9f');
  hills(pen, layout, 21, horizonY * 0.075, '#243a6c', '#3a4c80');
  glowAt(pen, width * 0.5, horizonY, width * 0.8, horizonY * 0.1, '#b7a4c4', 0.35);
  paintSurface(pen, layout, afterglow);
  const random = seeded(77);
  const homes = [0.07, 0.1, 0.16, 0.3, 0.34, 0.52, 0.55, 0.86, 0.9, 0.93];
  for (const home of homes) {
    const x = width * (home + 0.012 * random());
    const y = horizonY - horizonY * (0.012 + 0.03 * random());
    const strength = 0.6 + 0.4 * random();
    glowAt(pen, x, y, unit * 1.1, unit * 1.1, PALETTE.lantern, 0.55 * strength);
    pen.fillStyle = withAlpha('#ffe9c2', strength);
    pen.beginPath();
    pen.arc(x, y, unit * 0.13, 0, Math.PI * 2);
    pen.fill();
    reflection(pen, x, layout, strength);
  }
}

function hills(
  pen: CanvasRenderingContext2D,
  { width, horizonY }: Layout,
  seed: number,
  rise: number,
  body: string,
  foot: string,
): void {
  const random = seeded(seed);
  const waves = Array.from({ length: 7 }, (_, i) => ({
    length: (i + 1) ** 1.35 * (0.6 + 0.5 * random()),
    size: 1 / (i + 1.4) ** 1.25,
    phase: random() * 9,
  }));
  pen.beginPath();
  pen.moveTo(0, horizonY);
  for (let x = 0; x <= width; x += 2) {
    const at = (x / width) * Math.PI * 2;
    const sum = waves.reduce((all, wave) => all + wave.size * Math.sin(at * wave.length + wave.phase), 0);
    const edge = 0.55 + 0.45 * Math.cos(((x / width) * 2 - 1) * 2.1);
    pen.lineTo(x, horizonY - rise * Math.max(0.06, 0.55 + 0.42 * sum) * (1.35 - 0.75 * edge));
  }
  pen.lineTo(width, horizonY);
  pen.closePath();
  const haze = pen.createLinearGradient(0, horizonY - rise * 1.4, 0, horizonY);
  haze.addColorStop(0, body);
  haze.addColorStop(1, foot);
  pen.fillStyle = haze;
  pen.fill();
}

function paintSurface(pen: CanvasRenderingContext2D, layout: Layout, afterglow: string): void {
  const { width, horizonY, waterlineY, moon, unit } = layout;
  const tall = waterlineY - horizonY;
  const water = pen.createLinearGradient(0, horizonY, 0, waterlineY);
  water.addColorStop(0, '#9d88ab');
  water.addColorStop(0.2, '#6a76a6');
  water.addColorStop(0.65, '#35618f');
  water.addColorStop(1, '#2b6c8c');
  pen.fillStyle = water;
  pen.fillRect(0, horizonY, width, tall + 1);
  pen.save();
  pen.beginPath();
  pen.rect(0, horizonY, width, tall);
  pen.clip();
  glowAt(pen, width * 0.22, horizonY, width * 0.4, tall * 1.1, afterglow, 0.65);
  const random = seeded(31);
  for (let i = 0; i < 170; i++) {
    const depth = random();
    const y = horizonY + tall * depth;
    const x = random() * width;
    const long = unit * (0.8 + 7 * depth) * (0.4 + random());
    pen.fillStyle = withAlpha(random() < 0.5 ? '#1d3a6b' : '#c7c6e4', 0.05 + 0.12 * random());
    pen.beginPath();
    pen.ellipse(x, y, long, unit * (0.05 + 0.16 * depth), 0, 0, Math.PI * 2);
    pen.fill();
  }
  for (let i = 0; i < 46; i++) {
    const depth = i / 46;
    const spread = unit * (1.2 + 6.5 * depth);
    const x = moon.x + (random() - 0.5) * spread;
    pen.fillStyle = withAlpha('#fff3d8', 0.1 + 0.34 * random() * (1 - 0.4 * depth));
    pen.beginPath();
    pen.ellipse(
      x,
      horizonY + tall * depth,
      unit * (0.5 + 2.1 * depth * random()),
      unit * (0.06 + 0.1 * depth),
      0,
      0,
      7,
    );
    pen.fill();
  }
  pen.restore();
}

function reflection(pen: CanvasRenderingContext2D, x: number, layout: Layout, strength: number): void {
  const { horizonY, waterlineY, unit } = layout;
  const tall = (waterlineY - horizonY) * 0.75;
  const column = pen.createLinearGradient(0, horizonY, 0, horizonY + tall);
  column.addColorStop(0, withAlpha(PALETTE.lantern, 0.5 * strength));
  column.addColorStop(1, withAlpha(PALETTE.lantern, 0));
  pen.fillStyle = column;
  for (let i = 0; i < 9; i++) {
    const y = horizonY + (tall * i) / 9;
    pen.fillRect(x - unit * (0.14 + 0.05 * i), y, unit * (0.28 + 0.1 * i), tall / 22);
  }
}
