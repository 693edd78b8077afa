import { PALETTE, withAlpha } from './palette';

/** Ribs of a scallop, an odd number so that one stands upright. */
const RIBS = 11;
/** How far the fan opens to each side, radians from upright. */
const OPENING = 1.22;

/** A scallop's edge and ribs as seen from its hinge at the lower middle: `share` 0..1 from left to right. */
function edge(width: number, height: number, share: number): { x: number; y: number } {
  const angle = (share - 0.5) * 2 * OPENING;
  const bump = 1 + 0.028 * Math.abs(Math.cos(share * Math.PI * RIBS));
  const long = height * 0.86 * (1 - 0.1 * Math.abs(angle) ** 2.2) * bump;
  return { x: width / 2 + Math.sin(angle) * long * 0.66, y: height * 0.95 - Math.cos(angle * 0.94) * long };
}

function fanPath(pen: CanvasRenderingContext2D, width: number, height: number): void {
  pen.beginPath();
  pen.moveTo(width / 2 - width * 0.06, height * 0.95);
  for (let i = 0; i <= 160; i++) {
    const p = edge(width, height, i / 160);
    pen.lineTo(p.x, p.y);
  }
  pen.lineTo(width / 2 + width * 0.06, height * 0.95);
  pen.closePath();
}

/** A shell made only of light, for the end of a block. */
export function paintShellOfLight(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const hinge = { x: width / 2, y: height * 0.95 };
  pen.save();
  fanPath(pen, width, height);
  const body = pen.createRadialGradient(hinge.x, hinge.y, 0, hinge.x, hinge.y, height * 0.95);
  body.addColorStop(0, withAlpha(PALETTE.lantern, 0.5));
  body.addColorStop(0.45, withAlpha(PALETTE.coral, 0.18));
  body.addColorStop(0.85, withAlpha(PALETTE.lilac, 0.16));
  body.addColorStop(1, withAlpha(PALETTE.foam, 0.28));
  pen.fillStyle = body;
  pen.fill();
  pen.clip();
  for (let rib = 0; rib < RIBS; rib++) {
    const tip = edge(width, height, (rib + 0.5) / RIBS);
    const left = edge(width, height, (rib + 0.015) / RIBS);
    const right = edge(width, height, (rib + 0.985) / RIBS);
    const shine = pen.createLinearGradient(hinge.x, hinge.y, tip.x, tip.y);
    shine.addColorStop(0, withAlpha('#fff3d2', 0.5));
    shine.addColorStop(0.6, withAlpha(PALETTE.lantern, 0.2));
    shine.addColorStop(1, withAlpha(PALETTE.foam, 0.34));
    pen.fillStyle = shine;
    pen.beginPath();
    pen.moveTo(hinge.x, hinge.y);
    pen.quadraticCurveTo((hinge.x + left.x) / 2, (hinge.y + left.y) / 2 - height * 0.02, left.x, left.y);
    pen.lineTo(tip.x, tip.y);
    pen.lineTo(right.x, right.y);
    pen.quadraticCurveTo((hinge.x + right.x) / 2, (hinge.y + right.y) / 2 - height * 0.02, hinge.x, hinge.y);
    pen.fill();
  }
  for (const ring of [0.42, 0.62, 0.8]) {
    pen.strokeStyle = withAlpha(PALETTE.foam, 0.12);
    pen.lineWidth = height * 0.008;
    pen.beginPath();
    for (let i = 0; i <= 80; i++) {
      const p = edge(width, height, i / 80);
      const x = hinge.x + (p.x - hinge.x) * ring;
      const y = hinge.y + (p.y - hinge.y) * ring;
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.stroke();
  }
  pen.restore();
  fanPath(pen, width, height);
  pen.strokeStyle = withAlpha('#fff8e6', 0.42);
  pen.lineWidth = height * 0.009;
  pen.lineJoin = 'round';
  pen.stroke();
  // Towards its hinge the shell goes over into light, so that whoever is in front of it stands in a glow and not in a dish.
  pen.globalCompositeOperation = 'destination-out';
  const fade = pen.createLinearGradient(0, height * 0.5, 0, height * 0.93);
  fade.addColorStop(0, 'rgba(0,0,0,0)');
  fade.addColorStop(0.75, 'rgba(0,0,0,0.86)');
  fade.addColorStop(1, 'rgba(0,0,0,1)');
  pen.fillStyle = fade;
  pen.fillRect(0, 0, width, height);
  pen.globalCompositeOperation = 'source-over';
}
