import { PALETTE, withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import { glowAt } from './paint-sky';

type Growth = (pen: CanvasRenderingContext2D, x: number, y: number, size: number, random: () => number) => void;

/** Soft threads of green that stand up from a stone. */
const tuft: Growth = (pen, x, y, size, random) => {
  for (let i = 0; i < 11; i++) {
    const spread = (i / 10 - 0.5) * 2;
    pen.strokeStyle = withAlpha(i % 3 === 0 ? '#5fb09a' : '#2f6f6c', 0.75);
    pen.lineWidth = size * 0.05;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(x + spread * size * 0.4, y + size * 0.08);
    const tall = size * (0.45 + 0.6 * random()) * (1 - 0.4 * Math.abs(spread));
    pen.quadraticCurveTo(x + spread * size * 0.42, y - tall * 0.6, x + spread * size * 0.75, y - tall);
    pen.stroke();
  }
};

/** A small branching coral with pale tips. */
const branches =
  (colour: string): Growth =>
  (pen, x, y, size, random) => {
    const grow = (bx: number, by: number, angle: number, long: number, thick: number, depth: number): void => {
      const ex = bx + Math.cos(angle) * long;
      const ey = by + Math.sin(angle) * long;
      pen.strokeStyle = colour;
      pen.lineWidth = thick;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.moveTo(bx, by);
      pen.lineTo(ex, ey);
      pen.stroke();
      if (depth === 0) {
        pen.fillStyle = withAlpha(PALETTE.sand, 0.6);
        pen.beginPath();
        pen.arc(ex, ey, thick * 0.42, 0, Math.PI * 2);
        pen.fill();
        return;
      }
      for (const turn of [-0.5, 0.42]) {
        grow(ex, ey, angle + turn + (random() - 0.5) * 0.4, long * (0.66 + 0.2 * random()), thick * 0.78, depth - 1);
      }
    };
    for (const lean of [-0.45, 0.05, 0.5]) grow(x, y + size * 0.08, -Math.PI / 2 + lean, size * 0.34, size * 0.13, 3);
  };

/** A round coral with winding grooves. */
const brain: Growth = (pen, x, y, size, random) => {
  const dome = pen.createRadialGradient(x + size * 0.15, y - size * 0.35, size * 0.05, x, y, size * 0.75);
  dome.addColorStop(0, '#c9b3e6');
  dome.addColorStop(0.55, '#7d6db4');
  dome.addColorStop(1, '#2f2f6e');
  pen.fillStyle = dome;
  pen.beginPath();
  pen.ellipse(x, y, size * 0.62, size * 0.5, 0, Math.PI, 0);
  pen.quadraticCurveTo(x, y + size * 0.2, x - size * 0.62, y);
  pen.fill();
  pen.strokeStyle = withAlpha('#2b2a63', 0.5);
  pen.lineWidth = size * 0.035;
  for (let i = -3; i <= 3; i++) {
    pen.beginPath();
    pen.moveTo(x + i * size * 0.15, y - size * 0.02);
    pen.bezierCurveTo(
      x + i * size * 0.2 + size * 0.08 * random(),
      y - size * 0.2,
      x + i * size * 0.06,
      y - size * 0.3,
      x + i * size * 0.1,
      y - size * (0.46 - 0.025 * i * i),
    );
    pen.stroke();
  }
};

/** Small anemones: pale tips over a warm foot. */
const buttons: Growth = (pen, x, y, size, random) => {
  for (let i = 0; i < 4; i++) {
    const bx = x + (i - 1.5) * size * 0.32;
    const by = y + size * 0.06 * random();
    const r = size * (0.13 + 0.06 * random());
    glowAt(pen, bx, by - r, r * 2.4, r * 2, PALETTE.coral, 0.22);
    for (let ray = 0; ray < 9; ray++) {
      const angle = Math.PI * (1.05 + 0.9 * (ray / 8));
      pen.strokeStyle = withAlpha(ray % 2 ? '#f0a493' : '#ffd0b0', 0.9);
      pen.lineWidth = r * 0.22;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.moveTo(bx, by);
      pen.quadraticCurveTo(
        bx + Math.cos(angle) * r * 0.7,
        by + Math.sin(angle) * r * 1.2,
        bx + Math.cos(angle) * r * 1.5,
        by + Math.sin(angle) * r * 1.3,
      );
      pen.stroke();
    }
  }
};

const KINDS: readonly Growth[] = [tuft, branches('#b9647e'), brain, tuft, buttons, branches('#8f7cc4')];

/** Something small that grows on a stone, rooted at x, y. The seed chooses what and how. */
export function paintGrowth(pen: CanvasRenderingContext2D, x: number, y: number, size: number, seed: number): void {
  pen.save();
  KINDS[seed % KINDS.length]?.(pen, x, y, size, seeded(seed));
  pen.restore();
}
