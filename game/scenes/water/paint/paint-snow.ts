import type { Layout } from '../../layout';
import { PALETTE, withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import { glowAt } from './paint-sky';
import { paintSnowHills } from './paint-snow-hills';

/** The frozen lagoon: snow in blue light from the shore to the front, soft drifts, cracks, and the last warm light on it. */
export function paintSnow(pen: CanvasRenderingContext2D, layout: Layout, afterglow: string): void {
  const { width, height, horizonY, unit, moon } = layout;
  const random = seeded(91);
  const snow = pen.createLinearGradient(0, horizonY, 0, height);
  snow.addColorStop(0, '#7f86b8');
  snow.addColorStop(0.16, '#5f79b3');
  snow.addColorStop(0.5, '#3f5d9c');
  snow.addColorStop(1, '#1b3470');
  pen.fillStyle = snow;
  pen.fillRect(0, horizonY, width, height - horizonY);
  glowAt(pen, width * 0.22, horizonY, width * 0.55, height * 0.12, afterglow, 0.4);
  glowAt(pen, moon.x, horizonY + height * 0.1, width * 0.3, height * 0.16, '#e8efff', 0.35);
  paintSnowHills(pen, layout);
  for (let drift = 0; drift < 16; drift++) {
    const depth = (drift + random()) / 16;
    const y = horizonY + (height - horizonY) * depth ** 1.5;
    const x = width * random();
    const wide = unit * (14 + 46 * depth) * (0.6 + 0.8 * random());
    const tall = unit * (0.5 + 3.6 * depth);
    const lit = pen.createLinearGradient(0, y - tall, 0, y + tall);
    lit.addColorStop(0, withAlpha('#d5e2fa', 0.34));
    lit.addColorStop(0.45, withAlpha('#9fb6e2', 0.14));
    lit.addColorStop(1, withAlpha('#24407e', 0));
    pen.fillStyle = lit;
    pen.beginPath();
    pen.ellipse(x, y, wide, tall, 0, Math.PI, 0);
    pen.quadraticCurveTo(x, y + tall * 0.8, x - wide, y);
    pen.fill();
  }
  for (let crack = 0; crack < 9; crack++) {
    let x = width * random();
    let y = horizonY + (height - horizonY) * (0.12 + 0.5 * random());
    pen.strokeStyle = withAlpha('#cfe0ff', 0.16);
    pen.lineWidth = unit * 0.12;
    pen.beginPath();
    pen.moveTo(x, y);
    for (let step = 0; step < 5; step++) {
      x += unit * (random() * 9 - 4);
      y += unit * random() * 2;
      pen.lineTo(x, y);
    }
    pen.stroke();
  }
  for (let i = 0; i < 260; i++) {
    const depth = random();
    const size = unit * (0.03 + 0.09 * depth * random());
    pen.fillStyle = withAlpha(PALETTE.foam, 0.2 + 0.5 * random());
    pen.fillRect(width * random(), horizonY + (height - horizonY) * depth, size, size);
  }
  glowAt(pen, 0, height, width * 0.6, height * 0.5, '#0f1f4d', 0.6);
  glowAt(pen, width, height, width * 0.6, height * 0.5, '#0f1f4d', 0.6);
}

/** Soft curtains of northern light over the shore. */
export function paintAurora(pen: CanvasRenderingContext2D, layout: Layout): void {
  const { width, horizonY } = layout;
  pen.save();
  pen.globalCompositeOperation = 'screen';
  for (let x = 0; x < width; x += 2) {
    const at = x / width;
    const low = horizonY * (0.62 - 0.2 * Math.sin(at * 5.2 + 0.6) - 0.07 * Math.sin(at * 13));
    const tall = horizonY * (0.34 + 0.16 * Math.sin(at * 9 + 2) + 0.08 * Math.sin(at * 31));
    const strength = 0.36 * (0.55 + 0.45 * Math.sin(at * 21 + 1)) * Math.sin(Math.PI * at) ** 0.7;
    const curtain = pen.createLinearGradient(0, low - tall, 0, low);
    curtain.addColorStop(0, withAlpha(PALETTE.lilac, 0));
    curtain.addColorStop(0.4, withAlpha(PALETTE.lilac, strength * 0.6));
    curtain.addColorStop(0.82, withAlpha('#6fe0c0', strength));
    curtain.addColorStop(1, withAlpha('#6fe0c0', 0));
    pen.fillStyle = curtain;
    pen.fillRect(x, low - tall, 2, tall);
  }
  pen.restore();
}

/** A breathing hole: a lip of snow, blue ice below it, then dark water with a little of the sky. Fills its canvas. */
export function paintIceHole(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const cx = width / 2;
  const cy = height * 0.5;
  const random = seeded(17);
  const edge = (share: number, rough: number): void => {
    const steps = 120;
    pen.beginPath();
    for (let i = 0; i < steps; i++) {
      const angle = (i / steps) * Math.PI * 2;
      const r = share * (1 + rough * (Math.sin(angle * 3 + 1) + 0.6 * Math.sin(angle * 7 + share * 4)) * 0.4);
      const x = cx + Math.cos(angle) * width * 0.5 * r;
      const y = cy + Math.sin(angle) * height * 0.5 * r;
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
  };
  const lip = pen.createLinearGradient(0, 0, 0, height);
  lip.addColorStop(0, '#5b7ab8');
  lip.addColorStop(0.5, '#7797cf');
  lip.addColorStop(1, '#93b2e4');
  pen.fillStyle = lip;
  edge(0.985, 0.02);
  pen.fill();
  const ice = pen.createLinearGradient(0, height * 0.05, 0, height);
  ice.addColorStop(0, '#5fa8c4');
  ice.addColorStop(0.35, '#2f7ba8');
  ice.addColorStop(1, '#4f97c4');
  pen.fillStyle = ice;
  edge(0.88, 0.025);
  pen.fill();
  edge(0.79, 0.03);
  pen.save();
  pen.clip();
  const water = pen.createLinearGradient(0, height * 0.1, 0, height * 0.9);
  water.addColorStop(0, '#0f2454');
  water.addColorStop(0.5, '#17406f');
  water.addColorStop(1, '#1f6f78');
  pen.fillStyle = water;
  pen.fillRect(0, 0, width, height);
  glowAt(pen, cx + width * 0.12, cy + height * 0.2, width * 0.3, height * 0.22, '#7fd0c8', 0.4);
  for (let i = 0; i < 24; i++) {
    pen.strokeStyle = withAlpha('#bfe6f0', 0.06 + 0.1 * random());
    pen.lineWidth = height * 0.006;
    const y = cy + height * (random() - 0.5) * 0.7;
    const x = cx + width * (random() - 0.5) * 0.6;
    pen.beginPath();
    pen.ellipse(x, y, width * (0.02 + 0.07 * random()), height * 0.008, 0, 0, Math.PI * 2);
    pen.stroke();
  }
  pen.restore();
}
