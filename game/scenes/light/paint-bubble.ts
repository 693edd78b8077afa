import { PALETTE, withAlpha } from './palette';

/** A bubble: a thin film that shimmers at its edge, moonlight on its shoulder. The film's edge is at 0.47 of the width. */
export const BUBBLE_EDGE = 0.47;

export function paintBubble(pen: CanvasRenderingContext2D, width: number): void {
  const middle = width / 2;
  const radius = width * BUBBLE_EDGE;
  const film = pen.createRadialGradient(middle, middle, radius * 0.55, middle, middle, radius * 1.04);
  film.addColorStop(0, withAlpha('#bfe6f2', 0.03));
  film.addColorStop(0.55, withAlpha('#bfe6f2', 0.1));
  film.addColorStop(0.8, withAlpha(PALETTE.lilac, 0.26));
  film.addColorStop(0.9, withAlpha('#ffd9ea', 0.4));
  film.addColorStop(0.955, withAlpha(PALETTE.foam, 0.85));
  film.addColorStop(0.985, withAlpha('#a8efe6', 0.35));
  film.addColorStop(1, withAlpha(PALETTE.foam, 0));
  pen.fillStyle = film;
  pen.fillRect(0, 0, width, width);
  pen.lineCap = 'round';
  for (const [from, to, inset, thick, alpha] of [
    [3.55, 4.5, 0.84, 0.05, 0.75],
    [3.7, 4.2, 0.7, 0.022, 0.35],
    [0.5, 1.15, 0.86, 0.03, 0.4],
  ] as const) {
    pen.strokeStyle = withAlpha('#ffffff', alpha);
    pen.lineWidth = width * thick;
    pen.beginPath();
    pen.arc(middle, middle, radius * inset, from, to);
    pen.stroke();
  }
  pen.fillStyle = withAlpha('#ffffff', 0.8);
  pen.beginPath();
  pen.arc(middle + radius * 0.48, middle - radius * 0.5, width * 0.014, 0, Math.PI * 2);
  pen.fill();
}
