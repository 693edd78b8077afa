import type { Layout } from '../../layout';
import { PALETTE, withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import { glowAt } from './paint-sky';

/** Soft round light, white in the middle, transparent at the edge. */
export function paintSpark(pen: CanvasRenderingContext2D, size: number, colour: string, core = 1): void {
  glowAt(pen, size / 2, size / 2, size / 2, size / 2, colour, 0.75);
  glowAt(pen, size / 2, size / 2, size * 0.16, size * 0.16, '#ffffff', core);
}

/** Stars that appear in the water: some single, some in small figures joined by very faint lines. */
export function paintWaterStars(
  pen: CanvasRenderingContext2D,
  width: number,
  height: number,
  unit: number,
  seed: number,
): void {
  const random = seeded(seed);
  const star = (x: number, y: number, size: number, strength: number): void => {
    glowAt(pen, x, y, size * 6, size * 6, '#b9c8ff', 0.3 * strength);
    glowAt(pen, x, y, size * 2.2, size * 2.2, PALETTE.foam, 0.9 * strength);
  };
  for (let figure = 0; figure < 5; figure++) {
    let x = width * (0.08 + 0.84 * random());
    let y = height * (0.08 + 0.72 * random());
    for (let i = 0; i < 4; i++) {
      star(x, y, unit * (0.16 + 0.12 * random()), 0.9);
      const nx = x + unit * (4 + 5 * random()) * (random() < 0.5 ? -1 : 1);
      const ny = y + unit * (7 * random() - 3.5);
      if (i < 3) {
        pen.strokeStyle = withAlpha('#cdd8ff', 0.13);
        pen.lineWidth = Math.max(1, unit * 0.08);
        pen.beginPath();
        pen.moveTo(x, y);
        pen.lineTo(nx, ny);
        pen.stroke();
      }
      x = nx;
      y = ny;
    }
  }
  for (let i = 0; i < 150; i++)
    star(random() * width, random() * height, unit * (0.05 + 0.13 * random() ** 2), 0.35 + 0.6 * random());
}

/** The night of the pause: dark in the deep, a little lighter around the creature, thin over the sky so that the moon stays. */
export function paintNight(pen: CanvasRenderingContext2D, width: number, height: number, layout: Layout): void {
  const scale = height / layout.height;
  const cx = layout.creature.x * scale;
  const cy = layout.creature.y * scale;
  const night = pen.createRadialGradient(cx, cy, height * 0.05, cx, cy, Math.max(width, height) * 0.75);
  night.addColorStop(0, withAlpha('#132350', 0.5));
  night.addColorStop(0.45, withAlpha('#0c1839', 0.78));
  night.addColorStop(1, withAlpha('#070e26', 0.92));
  pen.fillStyle = night;
  pen.fillRect(0, 0, width, height);
  pen.globalCompositeOperation = 'destination-out';
  const sky = pen.createLinearGradient(0, 0, 0, layout.waterlineY * scale * 1.2);
  sky.addColorStop(0, 'rgba(0,0,0,0.72)');
  sky.addColorStop(0.7, 'rgba(0,0,0,0.5)');
  sky.addColorStop(1, 'rgba(0,0,0,0)');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, layout.waterlineY * scale * 1.2);
  const moon = pen.createRadialGradient(
    layout.moon.x * scale,
    layout.moon.y * scale,
    0,
    layout.moon.x * scale,
    layout.moon.y * scale,
    layout.moon.radius * scale * 5,
  );
  moon.addColorStop(0, 'rgba(0,0,0,0.9)');
  moon.addColorStop(0.3, 'rgba(0,0,0,0.7)');
  moon.addColorStop(1, 'rgba(0,0,0,0)');
  pen.fillStyle = moon;
  pen.fillRect(0, 0, width, layout.waterlineY * scale * 1.2);
  pen.globalCompositeOperation = 'source-over';
}

/** Size of one bank of mist before it is stretched, px: it is too soft for more. */
const BANK = { width: 480, height: 320 } as const;

/**
 * Mist without shaders: two banks that look to either side, as one picture that stands still. Drifting, each would be stretched over the whole lagoon
 * anew in every picture, in the very moments in which the tracker is short of time.
 */
export function paintMistBanks(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const bank = Object.assign(document.createElement('canvas'), BANK);
  const bankPen = bank.getContext('2d');
  if (!bankPen) throw new Error('no 2D canvas: expected one for painting the lagoon');
  paintMist(bankPen, bank.width, bank.height);
  for (const side of [1, -1]) {
    pen.save();
    pen.translate(width / 2, 0);
    pen.scale(side, 1);
    pen.drawImage(bank, -0.75 * width, 0, 1.5 * width, height);
    pen.restore();
  }
}

/** A bank of mist. Clear above, so that the moon stays visible. */
function paintMist(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const random = seeded(63);
  const veil = pen.createLinearGradient(0, 0, 0, height);
  veil.addColorStop(0, withAlpha('#adaed6', 0));
  veil.addColorStop(0.16, withAlpha('#adaed6', 0.3));
  veil.addColorStop(1, withAlpha('#78a8b8', 0.16));
  pen.fillStyle = veil;
  pen.fillRect(0, 0, width, height);
  for (let i = 0; i < 64; i++) {
    const down = 0.1 + 0.84 * random();
    glowAt(
      pen,
      random() * width,
      down * height,
      width * (0.16 + 0.26 * random()),
      height * (0.02 + 0.045 * random()),
      down < 0.3 ? '#c3c2e2' : '#9cc4cf',
      0.3,
    );
  }
}

/** Fine grain that hides colour steps in dark gradients. */
export function paintGrain(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const size = 96;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const tilePen = tile.getContext('2d');
  if (!tilePen) return;
  const dots = tilePen.createImageData(size, size);
  const random = seeded(3);
  for (let i = 0; i < dots.data.length; i += 4) {
    const light = random() < 0.5 ? 0 : 255;
    dots.data[i] = light;
    dots.data[i + 1] = light;
    dots.data[i + 2] = light;
    dots.data[i + 3] = random() * 7;
  }
  tilePen.putImageData(dots, 0, 0);
  const pattern = pen.createPattern(tile, 'repeat');
  if (!pattern) return;
  pen.fillStyle = pattern;
  pen.fillRect(0, 0, width, height);
}
