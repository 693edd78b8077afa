import { withAlpha } from '../light/palette';

/** Colours of a shell: light, body, shadow. */
type Hue = readonly [string, string, string];

const HUES: readonly Hue[] = [
  ['#fff0dc', '#ffc3a6', '#c4697a'],
  ['#fff6e6', '#f2d9b0', '#a9805f'],
  ['#f3ecff', '#c3b0f2', '#6a58b0'],
  ['#ffe9ee', '#f4a9bd', '#a8557f'],
  ['#e9fbf4', '#9fdccb', '#3f8a8c'],
  ['#fff3cf', '#ffd08a', '#bd7a4c'],
];

type Form = (pen: CanvasRenderingContext2D, size: number, hue: Hue) => void;

const scallop: Form = (pen, size, [light, body, shadow]) => {
  const ribs = 7;
  const point = (share: number, long: number) => {
    const angle = (share - 0.5) * 2.5;
    return { x: Math.sin(angle) * long * 0.8, y: -Math.cos(angle * 0.95) * long };
  };
  pen.beginPath();
  pen.moveTo(-size * 0.1, 0);
  for (let i = 0; i <= 70; i++) {
    const bump = 1 + 0.05 * Math.abs(Math.sin((i / 70) * Math.PI * ribs));
    const p = point(i / 70, size * 0.88 * bump);
    pen.lineTo(p.x, p.y);
  }
  pen.lineTo(size * 0.1, 0);
  pen.closePath();
  const fill = pen.createRadialGradient(0, 0, 0, 0, 0, size);
  fill.addColorStop(0, light);
  fill.addColorStop(0.55, body);
  fill.addColorStop(0.9, shadow);
  fill.addColorStop(1, light);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = withAlpha(shadow, 0.6);
  pen.lineWidth = size * 0.035;
  for (let i = 1; i < ribs; i++) {
    const p = point(i / ribs, size * 0.86);
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(p.x, p.y);
    pen.stroke();
  }
};

const spiral: Form = (pen, size, [light, body, shadow]) => {
  for (let i = 0; i < 5; i++) {
    const share = i / 5;
    const radius = size * (0.46 - 0.38 * share);
    const x = size * (-0.16 + 0.62 * share);
    const y = -size * (0.36 + 0.36 * share);
    const whorl = pen.createRadialGradient(x - radius * 0.3, y - radius * 0.4, radius * 0.1, x, y, radius);
    whorl.addColorStop(0, light);
    whorl.addColorStop(0.55, body);
    whorl.addColorStop(1, shadow);
    pen.fillStyle = whorl;
    pen.beginPath();
    pen.ellipse(x, y, radius, radius * 0.8, -0.6, 0, Math.PI * 2);
    pen.fill();
  }
  pen.fillStyle = withAlpha(shadow, 0.75);
  pen.beginPath();
  pen.ellipse(-size * 0.26, -size * 0.2, size * 0.2, size * 0.13, 0.5, 0, Math.PI * 2);
  pen.fill();
};

const cone: Form = (pen, size, [light, body, shadow]) => {
  pen.beginPath();
  pen.moveTo(-size * 0.5, -size * 0.06);
  pen.bezierCurveTo(-size * 0.3, -size * 0.62, size * 0.1, -size * 0.62, size * 0.62, -size * 0.34);
  pen.bezierCurveTo(size * 0.3, -size * 0.06, -size * 0.2, size * 0.06, -size * 0.5, -size * 0.06);
  const fill = pen.createLinearGradient(0, -size * 0.6, 0, 0);
  fill.addColorStop(0, light);
  fill.addColorStop(0.5, body);
  fill.addColorStop(1, shadow);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = withAlpha(shadow, 0.55);
  pen.lineWidth = size * 0.05;
  for (let i = 0; i < 5; i++) {
    const x = size * (-0.3 + 0.19 * i);
    pen.beginPath();
    pen.moveTo(x, -size * (0.42 + 0.06 * Math.sin(i)));
    pen.quadraticCurveTo(x - size * 0.1, -size * 0.25, x + size * 0.02, -size * 0.04);
    pen.stroke();
  }
};

const cockle: Form = (pen, size, [light, body, shadow]) => {
  pen.beginPath();
  pen.ellipse(0, -size * 0.36, size * 0.56, size * 0.42, 0, 0, Math.PI * 2);
  const fill = pen.createRadialGradient(-size * 0.15, -size * 0.56, size * 0.05, 0, -size * 0.36, size * 0.6);
  fill.addColorStop(0, light);
  fill.addColorStop(0.5, body);
  fill.addColorStop(1, shadow);
  pen.fillStyle = fill;
  pen.fill();
  pen.strokeStyle = withAlpha(light, 0.6);
  pen.lineWidth = size * 0.03;
  for (let i = 1; i <= 3; i++) {
    pen.beginPath();
    pen.ellipse(0, -size * (0.36 + 0.07 * (3 - i)), size * 0.15 * i, size * 0.1 * i, 0, 0, Math.PI);
    pen.stroke();
  }
};

const FORMS: readonly Form[] = [scallop, spiral, cockle, cone];

/** One shell of the reef, standing on x, y; the seed gives its form, colour and lean. */
export function paintSmallShell(pen: CanvasRenderingContext2D, x: number, y: number, size: number, seed: number): void {
  const form = FORMS[seed % FORMS.length] ?? scallop;
  const hue = HUES[Math.floor(seed / 4) % HUES.length] ?? HUES[0];
  if (!hue) return;
  pen.save();
  pen.translate(x, y);
  pen.rotate(((Math.floor(seed / 24) % 11) - 5) * 0.07);
  form(pen, size, hue);
  pen.restore();
}
