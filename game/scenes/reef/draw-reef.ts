import { withAlpha } from '../light/palette';
import { seeded } from '../motion/seeded';
import { glowAt } from '../water/paint-sky';
import { paintReef } from './paint-reef';

/**
 * Draws the player's reef into a canvas of any size, for pages outside the play. Needs no engine.
 * @param shells how many shells the reef holds, a whole number from 0
 */
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
  glowAt(pen, width * 0.5, height * 0.7, width * 0.5, height * 0.5, '#ffd79a', 0.1 + 0.1 * Math.min(1, shells / 20));
  const tall = Math.min(height * 0.86, width * 0.42);
  pen.save();
  pen.translate(width * 0.03, height - tall);
  paintReef(pen, width * 0.94, tall, shells);
  pen.restore();
  glowAt(pen, width * 0.5, height * 1.04, width * 0.8, height * 0.16, '#0a1636', 0.7);
}
