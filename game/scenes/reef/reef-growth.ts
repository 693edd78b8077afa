import { seeded } from '../motion/seeded';

/** Shells that are shown one by one. Later ones only make the reef grow: it is for looking, not for counting. */
const PLACES = 42;
/** Shells after which a reef is about two thirds grown. */
const GROWING = 30;

/** Seed of a peach scallop that stands upright. */
const SCALLOP_UPRIGHT = 120;

/** The place of a shell. Shares of the reef's width and height; `seed` gives its form and colour. */
export interface ShellPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly seed: number;
}

/** How far a reef has grown, 0 bare .. 1 full: quick at first, then ever slower, and never finished. */
export function ripeness(shells: number): number {
  return 1 - Math.exp(-shells / GROWING);
}

/** Height of the reef's upper edge at a place from left (0) to right (1), as a share of the reef's height. */
export function crest(at: number): number {
  const hill = Math.sin(Math.PI * Math.min(1, Math.max(0, at))) ** 0.8;
  return 0.14 + 0.6 * hill * (0.86 + 0.2 * Math.sin(at * 9 - 0.6) + 0.1 * Math.sin(at * 23 + 1));
}

/** Places of the shells, the same for everybody; nearer ones are larger, and the first ones larger than the later ones. */
export function shellPlaces(shells: number): readonly ShellPlace[] {
  const random = seeded(808);
  return Array.from({ length: Math.min(shells, PLACES) }, (_, i) => {
    // The plastic number's two powers spread any count of points evenly over a plane: a young reef is never lopsided.
    const at = 0.09 + 0.82 * ((0.5 + i * 0.7548776662) % 1);
    const depth = 0.08 + 0.84 * ((0.5 + i * 0.569840291) % 1);
    const y = 1 - crest(at) * (1 - depth) * 0.94 - 0.04;
    const size = (0.1 + 0.06 * depth) * (i < 8 ? 1.15 : i < 22 ? 0.9 : 0.7);
    const x = at + 0.015 * (random() - 0.5);
    const seed = Math.floor(random() * 4096);
    // The first shell is the scallop that the close shows.
    return { x, y, size, seed: i === 0 ? SCALLOP_UPRIGHT : seed };
  }).sort((a, b) => a.y - b.y);
}
