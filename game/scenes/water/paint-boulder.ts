import { PALETTE, withAlpha } from '../light/palette';
import { seeded } from '../motion/seeded';
import { glowAt } from './paint-sky';

/** One rounded stone, lit from above by the moon through the water, with growth on it. `y` is the top of the stone. */
export function paintBoulder(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  wide: number,
  tall: number,
  seed: number,
): void {
  const random = seeded(seed);
  const outline = Array.from({ length: 11 }, (_, i) => {
    const angle = (i / 11) * Math.PI * 2 - Math.PI / 2;
    const rough = 0.93 + 0.12 * random();
    const squash = Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.75;
    return {
      x: x + squash * wide * 0.5 * rough,
      y: y + tall * 0.5 + Math.sin(angle) * tall * 0.5 * (i === 0 ? 1 : rough),
    };
  });
  pen.save();
  roundPath(pen, outline);
  const stone = pen.createLinearGradient(x, y, x, y + tall);
  stone.addColorStop(0, '#3d7286');
  stone.addColorStop(0.16, '#2b5572');
  stone.addColorStop(0.5, '#193a5c');
  stone.addColorStop(1, '#0c1c40');
  pen.fillStyle = stone;
  pen.fill();
  pen.clip();
  glowAt(pen, x + wide * 0.14, y + tall * 0.02, wide * 0.46, tall * 0.24, '#86c5c6', 0.5);
  glowAt(pen, x - wide * 0.36, y + tall * 0.7, wide * 0.5, tall * 0.6, '#081330', 0.7);
  for (let i = 0; i < 46; i++) {
    const px = x + (random() - 0.5) * wide;
    const py = y + tall * random() ** 1.4 * 0.7;
    const size = wide * (0.006 + 0.022 * random());
    pen.fillStyle = withAlpha(['#9ad4cc', '#0b1c3f', '#7f86c6', '#5fa08e'][i % 4] ?? '#9ad4cc', 0.07 + 0.13 * random());
    pen.beginPath();
    pen.ellipse(px, py, size * 1.5, size, random() * 3, 0, Math.PI * 2);
    pen.fill();
  }
  pen.restore();
  pen.save();
  roundPath(pen, outline);
  const rim = pen.createLinearGradient(x, y, x, y + tall * 0.4);
  rim.addColorStop(0, withAlpha(PALETTE.foam, 0.42));
  rim.addColorStop(1, withAlpha(PALETTE.foam, 0));
  pen.strokeStyle = rim;
  pen.lineWidth = Math.max(1, wide * 0.012);
  pen.stroke();
  pen.restore();
}

function roundPath(pen: CanvasRenderingContext2D, points: readonly { readonly x: number; readonly y: number }[]): void {
  pen.beginPath();
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    if (i === 0) {
      const last = points[points.length - 1] ?? point;
      pen.moveTo((last.x + point.x) / 2, (last.y + point.y) / 2);
    }
    pen.quadraticCurveTo(point.x, point.y, middle.x, middle.y);
  });
  pen.closePath();
}
