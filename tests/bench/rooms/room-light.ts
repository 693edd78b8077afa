import { normal, seededRandom } from '../clips/seeded-random';
import type { Room } from './room';

/** Levels of 255 in a window, and of the haze that it lays over the picture beside it. */
const WINDOW_LEVEL = 250;
const HAZE_LEVEL = 60;
/** Share of the picture's width over which the haze falls to a third. */
const HAZE_FALLS = 0.12;
/** The window's two panes, shares of width and height: left and right of where a face sits. */
const PANES = { leftUntil: 0.18, rightFrom: 0.84, downTo: 0.7 };
/** Drawn normal numbers, a power of two: drawing anew for each pixel takes longer than the tracker. */
const DRAWN = 1 << 16;

/** Puts one picture after the other, RGBA in place, into a room's light. */
export type RoomLight = (rgba: Uint8ClampedArray, width: number, height: number) => void;

/**
 * The light of a room and the noise of its sensor. The same seed gives the same noise.
 * Each row of each picture takes its noise from another place of the drawn numbers. Null where the room leaves the light as it is.
 */
export function roomLight({ brightness, window, noiseSd }: Room, seed: number): RoomLight | null {
  if (brightness === 1 && window === 'none' && noiseSd === 0) return null;
  const random = seededRandom(seed);
  const drawn = Float32Array.from({ length: DRAWN }, () => noiseSd * normal(random));
  return (rgba, width, height) => {
    for (let y = 0; y < height; y++) {
      let at = Math.floor(random() * DRAWN);
      for (let x = 0; x < width; x++) {
        const pixel = 4 * (y * width + x);
        const behind = window === 'behind' ? windowAt(x / width, y / height) : NO_WINDOW;
        for (let colour = pixel; colour < pixel + 3; colour++) {
          const lit = behind.pane ? WINDOW_LEVEL : brightness * (rgba[colour] ?? 0) + behind.haze;
          rgba[colour] = lit + (drawn[at++ & (DRAWN - 1)] ?? 0);
        }
      }
    }
  };
}

const NO_WINDOW = { pane: false, haze: 0 };

function windowAt(x: number, y: number): { readonly pane: boolean; readonly haze: number } {
  const { leftUntil, rightFrom, downTo } = PANES;
  const aside = Math.max(0, Math.min(x - leftUntil, rightFrom - x));
  const away = Math.hypot(aside, Math.max(0, y - downTo));
  return { pane: away === 0, haze: HAZE_LEVEL * Math.exp(-away / HAZE_FALLS) };
}
