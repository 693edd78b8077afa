import { PALETTE } from '../light/palette';
import { seeded } from '../motion/seeded';
import { paintBoulder } from '../water/paint-boulder';
import { paintGrowth } from '../water/paint-growth';
import { glowAt } from '../water/paint-sky';
import { paintSmallShell } from './paint-small-shell';

/** Places for shells on the reef; a player who has more gets them in smaller sizes between the first ones. */
const PLACES = 60;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** How high the reef's back stands at a place from left (0) to right (1), as a share of its height. */
function crest(at: number): number {
  const hill = Math.sin(Math.PI * Math.min(1, Math.max(0, at))) ** 0.75;
  return 0.2 + 0.52 * hill * (0.9 + 0.12 * Math.sin(at * 11) + 0.08 * Math.sin(at * 23 + 1));
}

/** Where the shells lie, the same for everybody; nearer ones are larger. Shares of the reef's width and height. */
export function shellPlaces(count: number): readonly Place[] {
  const random = seeded(808);
  return Array.from({ length: Math.min(count, PLACES) }, (_, i) => {
    // The plastic number's two powers spread any count of points evenly over a plane: a young reef is never lopsided.
    const at = 0.08 + 0.84 * ((0.5 + i * 0.7548776662) % 1);
    const depth = 0.1 + 0.82 * ((0.5 + i * 0.569840291) % 1);
    const y = 1 - crest(at) * (1 - depth) * 0.92 - 0.05;
    return { x: at + 0.015 * (random() - 0.5), y, size: (0.05 + 0.045 * depth) * (i < 24 ? 1 : 0.72) };
  });
}

/** The player's reef: stones, what grows on them (more with every few shells), and the shells. Fills its canvas. */
export function paintReef(pen: CanvasRenderingContext2D, width: number, height: number, shells: number): void {
  const random = seeded(404);
  const grown = Math.min(26, 5 + Math.floor(shells * 0.9));
  // Towards its ends the reef sinks into the sand in smaller stones, so that nothing of it is cut off.
  for (let i = 0; i < 13; i++) {
    const at = 0.09 + (0.82 * (i + 0.5)) / 13;
    const tall = crest(at) * height;
    const wide = width * (0.15 + 0.07 * random()) * (0.55 + 0.45 * Math.sin(Math.PI * at));
    paintBoulder(pen, width * at, height - tall * (0.86 + 0.14 * random()), wide, tall * 1.15, 500 + i * 3);
  }
  for (let i = 0; i < 9; i++) {
    const at = 0.1 + (0.8 * (i + 0.3 + 0.5 * random())) / 9;
    const tall = crest(at) * height * (0.42 + 0.16 * random());
    paintBoulder(pen, width * at, height - tall, width * (0.11 + 0.08 * random()), tall * 1.3, 600 + i * 5);
  }
  for (let i = 0; i < grown; i++) {
    const at = 0.06 + 0.88 * ((i * 0.618034 + 0.21) % 1);
    const depth = (i * 0.37 + 0.1) % 0.7;
    paintGrowth(
      pen,
      width * at,
      height - crest(at) * height * (0.86 - depth),
      height * (0.09 + 0.07 * random()),
      i * 7 + (i % 5),
    );
  }
  for (const [i, place] of shellPlaces(shells).entries()) {
    const size = place.size * height * 1.7;
    glowAt(pen, place.x * width, place.y * height - size * 0.3, size * 1.5, size * 1.1, PALETTE.lantern, 0.26);
    paintSmallShell(pen, place.x * width, place.y * height, size, i * 3 + (i % 4));
  }
}

/** Only the light of the shells, to breathe over the painted reef. */
export function paintReefLight(pen: CanvasRenderingContext2D, width: number, height: number, shells: number): void {
  for (const place of shellPlaces(shells)) {
    const size = place.size * height * 1.7;
    glowAt(pen, place.x * width, place.y * height - size * 0.35, size * 1.9, size * 1.4, PALETTE.lantern, 0.55);
  }
}
