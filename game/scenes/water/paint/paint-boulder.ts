import { withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import { glowAt } from './paint-sky';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One weathered stone, lit from above by the moon through the water: a pale upper face, layers, hollows. `y` is its top. */
export function paintBoulder(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  wide: number,
  tall: number,
  seed: number,
): void {
  const random = seeded(seed);
  const outline = stoneOutline(x, y, wide, tall, random);
  pen.save();
  roundPath(pen, outline);
  const stone = pen.createLinearGradient(x + wide * 0.2, y, x - wide * 0.1, y + tall);
  stone.addColorStop(0, '#356a80');
  stone.addColorStop(0.22, '#26506e');
  stone.addColorStop(0.55, '#173657');
  stone.addColorStop(1, '#0b1a3c');
  pen.fillStyle = stone;
  pen.fill();
  pen.clip();
  // The upper face: the outline's upper half, pushed down into the stone.
  const face = outline.map((point) => ({
    x: x + (point.x - x) * 0.97,
    y: point.y < y + tall * 0.3 ? point.y : y + tall * (0.16 + 0.1 * random()),
  }));
  roundPath(pen, face);
  const top = pen.createLinearGradient(x, y, x, y + tall * 0.3);
  top.addColorStop(0, withAlpha('#8cc6c4', 0.62));
  top.addColorStop(1, withAlpha('#4f8fa0', 0.12));
  pen.fillStyle = top;
  pen.fill();
  for (let layer = 0; layer < 5; layer++) {
    const at = y + tall * (0.3 + 0.14 * layer + 0.04 * random());
    pen.strokeStyle = withAlpha(layer % 2 ? '#0a1838' : '#5d9fae', layer % 2 ? 0.26 : 0.1);
    pen.lineWidth = wide * (0.012 + 0.02 * random());
    pen.beginPath();
    pen.moveTo(x - wide * 0.6, at + wide * 0.05 * random());
    pen.bezierCurveTo(
      x - wide * 0.2,
      at - wide * 0.06 * random(),
      x + wide * 0.2,
      at + wide * 0.09 * random(),
      x + wide * 0.6,
      at,
    );
    pen.stroke();
  }
  glowAt(pen, x + wide * 0.18, y + tall * 0.02, wide * 0.4, tall * 0.2, '#b4e3dc', 0.34);
  glowAt(pen, x - wide * 0.4, y + tall * 0.75, wide * 0.6, tall * 0.6, '#071230', 0.75);
  for (let i = 0; i < 60; i++) {
    const px = x + (random() - 0.5) * wide;
    const py = y + tall * random() ** 1.5 * 0.75;
    const size = wide * (0.004 + 0.016 * random());
    pen.fillStyle = withAlpha(['#a5dccf', '#0a1a3c', '#8b90cc', '#66a892'][i % 4] ?? '#a5dccf', 0.08 + 0.16 * random());
    pen.beginPath();
    pen.ellipse(px, py, size * 1.7, size, random() * 3, 0, Math.PI * 2);
    pen.fill();
  }
  pen.restore();
}

/** A stone's outline: flat above, broad, with worn corners. */
function stoneOutline(x: number, y: number, wide: number, tall: number, random: () => number): Point[] {
  const corners = 18;
  return Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * Math.PI * 2 - Math.PI / 2;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const square = (v: number, power: number) => Math.sign(v) * Math.abs(v) ** power;
    const rough = sin < -0.5 ? 0.97 + 0.05 * random() : 0.9 + 0.16 * random();
    const spread = 1 + 0.2 * Math.max(0, sin);
    return {
      x: x + square(cos, 0.7) * wide * 0.5 * rough * spread,
      y: y + tall * 0.5 + square(sin, 0.62) * tall * 0.5 * rough,
    };
  });
}

function roundPath(pen: CanvasRenderingContext2D, points: readonly Point[]): void {
  pen.beginPath();
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    const last = points[points.length - 1] ?? point;
    if (i === 0) pen.moveTo((last.x + point.x) / 2, (last.y + point.y) / 2);
    pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  });
  pen.closePath();
}
