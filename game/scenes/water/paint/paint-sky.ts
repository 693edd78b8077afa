import type { Layout } from '../../layout';
import { PALETTE, withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';

/** The sky of blue hour: night above, the last warm light low over the shore, moon, first stars, thin clouds. */
export function paintSky(pen: CanvasRenderingContext2D, layout: Layout, afterglow: string): void {
  const { width, horizonY } = layout;
  const sky = pen.createLinearGradient(0, 0, 0, horizonY);
  sky.addColorStop(0, '#0c1738');
  sky.addColorStop(0.38, '#1b2f66');
  sky.addColorStop(0.68, '#3b518e');
  sky.addColorStop(0.88, '#7273a6');
  sky.addColorStop(1, '#a486a8');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, horizonY + 2);
  glowAt(pen, width * 0.22, horizonY * 1.05, width * 0.75, horizonY * 0.62, afterglow, 0.72);
  glowAt(pen, width * 0.22, horizonY * 1.03, width * 0.36, horizonY * 0.3, PALETTE.lantern, 0.55);
  paintStars(pen, layout);
  paintMoon(pen, layout);
  paintClouds(pen, layout);
}

/** A soft oval of light. */
export function glowAt(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string,
  strength: number,
): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(1, radiusY / radiusX);
  const glow = pen.createRadialGradient(0, 0, 0, 0, 0, radiusX);
  for (const [stop, share] of [
    [0, 1],
    [0.2, 0.74],
    [0.45, 0.36],
    [0.72, 0.1],
    [1, 0],
  ] as const) {
    glow.addColorStop(stop, withAlpha(colour, strength * share));
  }
  pen.fillStyle = glow;
  pen.fillRect(-radiusX, -radiusX, radiusX * 2, radiusX * 2);
  pen.restore();
}

function paintStars(pen: CanvasRenderingContext2D, { width, horizonY, unit }: Layout): void {
  const random = seeded(11);
  for (let i = 0; i < 90; i++) {
    const height = random() ** 1.6;
    const x = random() * width;
    const y = height * horizonY * 0.85;
    const size = unit * (0.05 + 0.11 * random() ** 3);
    const strength = (0.85 - height * 0.8) * (0.4 + 0.6 * random());
    glowAt(pen, x, y, size * 3.4, size * 3.4, PALETTE.foam, strength * 0.35);
    pen.fillStyle = withAlpha(PALETTE.foam, strength);
    pen.beginPath();
    pen.arc(x, y, size, 0, Math.PI * 2);
    pen.fill();
  }
}

function paintMoon(pen: CanvasRenderingContext2D, { moon, unit }: Layout): void {
  glowAt(pen, moon.x, moon.y, moon.radius * 9, moon.radius * 9, '#cfd8ff', 0.34);
  glowAt(pen, moon.x, moon.y, moon.radius * 3, moon.radius * 3, PALETTE.sand, 0.5);
  const face = pen.createRadialGradient(
    moon.x - moon.radius * 0.3,
    moon.y - moon.radius * 0.3,
    moon.radius * 0.1,
    moon.x,
    moon.y,
    moon.radius,
  );
  face.addColorStop(0, '#fffdf4');
  face.addColorStop(0.7, '#fbf0d6');
  face.addColorStop(1, '#ecd9bd');
  pen.fillStyle = face;
  pen.beginPath();
  pen.arc(moon.x, moon.y, moon.radius, 0, Math.PI * 2);
  pen.fill();
  pen.save();
  pen.clip();
  for (const [dx, dy, size, strength] of [
    [0.25, -0.28, 0.34, 0.16],
    [-0.3, 0.18, 0.26, 0.13],
    [0.12, 0.42, 0.3, 0.12],
    [0.5, 0.2, 0.18, 0.12],
    [-0.1, -0.5, 0.16, 0.1],
  ] as const) {
    glowAt(
      pen,
      moon.x + dx * moon.radius,
      moon.y + dy * moon.radius,
      size * moon.radius * 1.5,
      size * moon.radius * 1.3,
      '#8d86b0',
      strength * 2.4,
    );
  }
  pen.restore();
  pen.lineWidth = unit * 0.04;
}

function paintClouds(pen: CanvasRenderingContext2D, { width, horizonY, portrait }: Layout): void {
  const random = seeded(5);
  const span = portrait ? width * 1.4 : width;
  for (let bank = 0; bank < 6; bank++) {
    const y = horizonY * (0.42 + 0.5 * random());
    const x = width * random();
    const low = y / horizonY;
    for (let puff = 0; puff < 9; puff++) {
      const px = x + (random() - 0.5) * span * 0.34;
      const py = y + (random() - 0.5) * horizonY * 0.05;
      const wide = span * (0.05 + 0.09 * random());
      glowAt(pen, px, py, wide, horizonY * (0.018 + 0.03 * random()), low > 0.72 ? '#d9a3ae' : '#7d86bd', 0.2);
    }
  }
}
