import type { Layout } from '../../layout';
import { withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import { glowAt } from './paint-sky';

interface Hill {
  readonly side: 'left' | 'right';
  /** Top at the screen's edge and foot, shares of the frozen lagoon's height below the horizon. */
  readonly top: number;
  readonly foot: number;
  /** How far it extends from its side, share of the width. */
  readonly reach: number;
  readonly tone: readonly [string, string];
  /** Firs on it: share along its reach and size in layout units. */
  readonly firs: readonly (readonly [number, number])[];
}

const HILLS: readonly Hill[] = [
  {
    side: 'right',
    top: -0.035,
    foot: 0.13,
    reach: 0.62,
    tone: ['#b7bfe6', '#6d7fba'],
    firs: [
      [0.06, 5.2],
      [0.15, 4],
      [0.21, 5.6],
      [0.34, 3.4],
    ],
  },
  {
    side: 'left',
    top: 0.01,
    foot: 0.22,
    reach: 0.58,
    tone: ['#c3ccf0', '#5f76b6'],
    firs: [
      [0.05, 8.4],
      [0.13, 6],
      [0.19, 9],
      [0.31, 5.4],
      [0.38, 4],
    ],
  },
];

/** Snowy banks from both sides between the far shore and the ice, with firs under snow. */
export function paintSnowHills(pen: CanvasRenderingContext2D, layout: Layout): void {
  const { width, height, horizonY, unit } = layout;
  const tall = height - horizonY;
  for (const [index, hill] of HILLS.entries()) {
    const random = seeded(610 + index);
    const at = (share: number) => (hill.side === 'left' ? share : 1 - share) * width;
    const crest = (share: number) => {
      const fall = 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, share / hill.reach));
      const rolling = 0.012 * Math.sin(share * 19 + index * 2) * (1 - share / hill.reach);
      return horizonY + tall * (hill.foot - (hill.foot - hill.top) * fall - rolling);
    };
    pen.beginPath();
    pen.moveTo(at(0), horizonY + tall * hill.foot);
    for (let i = 0; i <= 60; i++) pen.lineTo(at((i / 60) * hill.reach), crest((i / 60) * hill.reach));
    pen.closePath();
    const snow = pen.createLinearGradient(0, horizonY + tall * hill.top, 0, horizonY + tall * hill.foot);
    snow.addColorStop(0, withAlpha(hill.tone[0], 0.95));
    snow.addColorStop(0.5, withAlpha(hill.tone[1], 0.9));
    snow.addColorStop(1, withAlpha(hill.tone[1], 0));
    pen.fillStyle = snow;
    pen.fill();
    for (const [share, size] of hill.firs) {
      const along = share + 0.01 * random();
      const y = crest(along) + unit * size * 0.12;
      glowAt(pen, at(along) + unit * size * 0.1, y, unit * size * 0.5, unit * size * 0.1, '#2a3f7e', 0.5);
      paintFir(pen, at(along), y, unit * size, random);
    }
  }
}

/** One fir: a ragged dark cone with snow on the ends of its boughs. `x`, `y`: its foot. */
function paintFir(pen: CanvasRenderingContext2D, x: number, y: number, tall: number, random: () => number): void {
  const boughs = 9;
  const half = (share: number) => tall * 0.24 * share ** 0.85;
  const rowY = (share: number) => y - tall * (0.05 + 0.95 * (1 - share));
  const tips: { readonly x: number; readonly y: number; readonly long: number }[] = [];
  pen.beginPath();
  pen.moveTo(x, y - tall);
  for (const side of [1, -1]) {
    for (let i = 1; i <= boughs; i++) {
      const share = (side === 1 ? i : boughs + 1 - i) / boughs;
      const long = half(share) * (0.86 + 0.28 * random());
      const tip = { x: x + side * long, y: rowY(share) + tall * 0.015, long };
      const inner = { x: x + side * long * 0.55, y: rowY(share) - tall * 0.015 };
      for (const point of side === 1 ? [tip, inner] : [inner, tip]) pen.lineTo(point.x, point.y);
      tips.push(tip);
    }
  }
  pen.closePath();
  const green = pen.createLinearGradient(x - half(1), 0, x + half(1), 0);
  green.addColorStop(0, '#16295a');
  green.addColorStop(1, '#2f5486');
  pen.fillStyle = green;
  pen.fill();
  pen.lineCap = 'round';
  for (const tip of tips) {
    const towards = tip.x > x ? -1 : 1;
    pen.strokeStyle = withAlpha('#e6edff', 0.45 + 0.45 * random());
    pen.lineWidth = tall * 0.022;
    pen.beginPath();
    pen.moveTo(tip.x, tip.y - tall * 0.012);
    pen.quadraticCurveTo(
      tip.x + towards * tip.long * 0.3,
      tip.y - tall * 0.035,
      tip.x + towards * tip.long * 0.6,
      tip.y - tall * 0.05,
    );
    pen.stroke();
  }
}
