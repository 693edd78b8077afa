import { withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';

export type PlantKind = 'kelp' | 'grass' | 'fan' | 'reed' | 'sponge';

/** Colours of a plant at a depth: `tip` is moonlit, `foot` fades into the dark. */
export interface PlantTone {
  readonly tip: string;
  readonly foot: string;
}

/** Paints one plant, rooted in the middle of the lower edge. */
export function paintPlant(
  pen: CanvasRenderingContext2D,
  kind: PlantKind,
  width: number,
  height: number,
  seed: number,
  tone: PlantTone,
): void {
  const growth = pen.createLinearGradient(0, 0, 0, height);
  growth.addColorStop(0, tone.tip);
  growth.addColorStop(0.7, tone.foot);
  growth.addColorStop(0.86, tone.foot);
  growth.addColorStop(1, withAlpha(tone.foot, 0));
  pen.fillStyle = growth;
  pen.strokeStyle = growth;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  PAINTERS[kind](pen, width, height, seeded(seed));
}

type PaintKind = (pen: CanvasRenderingContext2D, width: number, height: number, random: () => number) => void;

/** A blade from a root to a tip, wide in its lower third, bent once. */
function blade(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  tipX: number,
  tipY: number,
  wide: number,
  bend: number,
): void {
  const mx = (x + tipX) / 2 + bend;
  const my = (y + tipY) / 2;
  pen.beginPath();
  pen.moveTo(x - wide * 0.3, y);
  pen.bezierCurveTo(x - wide * 0.6 + bend * 0.3, y + (tipY - y) * 0.3, mx - wide * 0.55, my, tipX, tipY);
  pen.bezierCurveTo(mx + wide * 0.55, my, x + wide * 0.6 + bend * 0.3, y + (tipY - y) * 0.3, x + wide * 0.3, y);
  pen.closePath();
  pen.fill();
}

/** A leaf that leaves its stem, swells, and droops to a point. */
function leaf(pen: CanvasRenderingContext2D, x: number, y: number, side: number, long: number, droop: number): void {
  const belly = long * 0.26;
  const tipX = x + side * long;
  const tipY = y - long * 0.42 + droop;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.bezierCurveTo(
    x + side * long * 0.18,
    y - long * 0.5 - belly,
    x + side * long * 0.72,
    y - long * 0.62,
    tipX,
    tipY,
  );
  pen.bezierCurveTo(x + side * long * 0.74, y - long * 0.3 + belly * 0.4, x + side * long * 0.3, y + belly * 0.2, x, y);
  pen.closePath();
  pen.fill();
}

const kelp: PaintKind = (pen, width, height, random) => {
  const sway = width * 0.16;
  const turn = random() * 3;
  const at = (t: number) => ({ x: width / 2 + Math.sin(t * 4.2 + turn) * sway * t, y: height * (1 - t * 0.95) });
  pen.lineWidth = width * 0.026;
  pen.beginPath();
  for (let t = 0; t <= 1.001; t += 0.04) {
    const p = at(t);
    if (t === 0) pen.moveTo(p.x, height);
    else pen.lineTo(p.x, p.y);
  }
  pen.stroke();
  const leaves = 19;
  for (let i = 1; i <= leaves; i++) {
    const t = 0.06 + (0.94 * i) / leaves;
    const p = at(t);
    const long = width * (0.3 + 0.13 * Math.sin(t * Math.PI)) * (0.78 + 0.4 * random()) * (1.12 - 0.42 * t);
    leaf(pen, p.x, p.y, i % 2 === 0 ? 1 : -1, long, long * (0.55 * random() - 0.1));
  }
  const top = at(1);
  leaf(pen, top.x, top.y + height * 0.012, 1, width * 0.16, -width * 0.08);
  leaf(pen, top.x, top.y + height * 0.012, -1, width * 0.12, -width * 0.07);
};

const grass: PaintKind = (pen, width, height, random) => {
  for (let i = 0; i < 9; i++) {
    const x = width * (0.36 + 0.28 * (i / 8));
    const spread = (i / 8 - 0.5) * 2;
    const tall = height * (0.5 + 0.48 * random());
    blade(
      pen,
      x,
      height,
      width / 2 + spread * width * (0.2 + 0.26 * random()),
      height - tall,
      width * 0.085,
      spread * width * 0.06,
    );
  }
};

const reed: PaintKind = (pen, width, height, random) => {
  for (let i = 0; i < 5; i++) {
    const x = width * (0.35 + 0.3 * (i / 4));
    const tipX = x + (i - 2) * width * 0.09 + (random() - 0.5) * width * 0.08;
    const tipY = height * (0.04 + 0.3 * random());
    pen.lineWidth = width * 0.022;
    pen.beginPath();
    pen.moveTo(x, height);
    pen.quadraticCurveTo(x, height * 0.5, tipX, tipY);
    pen.stroke();
    if (i % 2 === 0) {
      pen.lineWidth = width * 0.07;
      pen.beginPath();
      pen.moveTo(tipX, tipY + height * 0.03);
      pen.lineTo(tipX - (tipX - x) * 0.12, tipY + height * 0.12);
      pen.stroke();
    }
    blade(pen, x, height, x + (i - 2) * width * 0.17, height * (0.3 + 0.25 * random()), width * 0.06, 0);
  }
};

/** A sea fan: branching, ever finer. */
const fan: PaintKind = (pen, width, height, random) => {
  const branch = (x: number, y: number, angle: number, long: number, thick: number, depth: number): void => {
    const ex = x + Math.cos(angle) * long;
    const ey = y + Math.sin(angle) * long;
    pen.lineWidth = thick;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x + Math.cos(angle - 0.2) * long * 0.5, y + Math.sin(angle - 0.2) * long * 0.5, ex, ey);
    pen.stroke();
    if (depth === 0) return;
    const forks = depth > 3 ? 3 : 2;
    for (let i = 0; i < forks; i++) {
      const turn = ((i + 0.5) / forks - 0.5) * (0.95 + 0.3 * random());
      branch(ex, ey, angle + turn, long * (0.7 + 0.14 * random()), thick * 0.68, depth - 1);
    }
  };
  branch(width / 2, height, -Math.PI / 2, height * 0.24, width * 0.05, 5);
};

/** Tube sponges: soft columns with a darker mouth ring of their own shade. */
const sponge: PaintKind = (pen, width, height, random) => {
  for (let i = 0; i < 4; i++) {
    const x = width * (0.22 + 0.19 * i);
    const tall = height * (0.4 + 0.5 * random());
    const wide = width * (0.1 + 0.035 * random());
    const lean = (i - 1.5) * width * 0.05;
    pen.beginPath();
    pen.moveTo(x - wide * 0.5, height);
    pen.bezierCurveTo(
      x - wide * 0.5,
      height - tall * 0.5,
      x + lean - wide,
      height - tall * 0.7,
      x + lean - wide * 0.8,
      height - tall,
    );
    pen.quadraticCurveTo(x + lean, height - tall - wide * 0.5, x + lean + wide * 0.8, height - tall);
    pen.bezierCurveTo(
      x + lean + wide,
      height - tall * 0.7,
      x + wide * 0.5,
      height - tall * 0.5,
      x + wide * 0.5,
      height,
    );
    pen.closePath();
    pen.fill();
    pen.save();
    pen.fillStyle = 'rgba(9, 18, 46, 0.45)';
    pen.beginPath();
    pen.ellipse(x + lean, height - tall - wide * 0.02, wide * 0.55, wide * 0.2, 0, 0, Math.PI * 2);
    pen.fill();
    pen.restore();
  }
};

const PAINTERS: Readonly<Record<PlantKind, PaintKind>> = { kelp, grass, reed, fan, sponge };
