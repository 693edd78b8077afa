import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * The light of the world is drawn this often, ms: each step costs a repaint of the whole page, which without a graphics card takes 4 % of a
 * second. The swells are so slow that nobody sees one step.
 */
const STEP_EVERY_MS = 1000;
/** Nobody has touched anything for this long: the light stands still, and the page costs nothing, ms. */
const NOBODY_AFTER_MS = 60_000;
/** What tells that somebody is here. */
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** One swell of the light from its least to its most, and its delay, s. No two end together: the water never repeats itself at once. */
const SWELLS = {
  '--breath': { lastsS: 11, delayS: 0 },
  '--breath-late': { lastsS: 11, delayS: 5.5 },
  '--bob': { lastsS: 15, delayS: 0 },
  '--bob-late': { lastsS: 17, delayS: 6 },
  '--shimmer': { lastsS: 12, delayS: 0 },
  '--shimmer-second': { lastsS: 12, delayS: 4 },
  '--shimmer-third': { lastsS: 12, delayS: 9 },
} as const;

/** The swells after so many seconds of movement: CSS variables from 0 (least) to 1 (most), slow at both ends. */
export function lightAfter(seconds: number): readonly (readonly [name: string, value: number])[] {
  return Object.entries(SWELLS).map(([name, { lastsS, delayS }]) => [
    name,
    (1 - Math.cos((Math.PI * (seconds + delayS)) / lastsS)) / 2,
  ]);
}

/** Lets the light of an element live while `moves`, somebody is here and the page is seen; otherwise it stands as it is. */
export function useLivingLight(place: RefObject<HTMLElement | null>, moves: boolean): void {
  useEffect(() => {
    const { current } = place;
    if (current === null || !moves) return;
    let touchedMs = performance.now();
    let steps = 0;
    const touched = () => {
      touchedMs = performance.now();
    };
    const step = () => {
      if (document.visibilityState === 'hidden' || performance.now() - touchedMs > NOBODY_AFTER_MS) return;
      steps += 1;
      for (const [name, value] of lightAfter((steps * STEP_EVERY_MS) / 1000)) {
        current.style.setProperty(name, value.toFixed(3));
      }
    };
    for (const touch of TOUCHES) document.addEventListener(touch, touched, { passive: true });
    const timer = setInterval(step, STEP_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const touch of TOUCHES) document.removeEventListener(touch, touched);
    };
  }, [moves]);
}
