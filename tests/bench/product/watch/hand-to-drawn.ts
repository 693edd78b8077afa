import type { Page } from 'playwright-core';

/** Seen in so many points: a creature that sets off changes some of them. */
const LOOK = { width: 160, height: 100 };
/** For how long the still lagoon is looked at before a key goes down: what changes then is no answer, ms. */
const STILL_MS = 1000;
/** After this the key is taken to be without effect, ms. */
const LONGEST_MS = 2000;
/** The face lets go, and the lagoon comes to rest, ms. */
const BETWEEN_MS = 3000;
/** An answer changes this many times more than the lagoon does by itself. */
const SURELY = 3;

/**
 * From a key that leads the practice face to the first frame in which the lagoon looks different, ms, for each press; NaN where
 * nothing was seen. Needs a lagoon that the processor draws: the picture of a card is gone once its frame is through.
 */
export function handToDrawnMs(page: Page, presses: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ presses, width, height, still, longest, between, surely }) => {
      const lagoon = document.querySelector<HTMLCanvasElement>('.stage canvas');
      const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (!lagoon || !pen) throw new Error('no lagoon to look at');
      const frameEnd = () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(port1.close());
            port2.postMessage(null);
          }),
        );
      const look = () => {
        pen.drawImage(lagoon, 0, 0, width, height);
        return pen.getImageData(0, 0, width, height).data;
      };
      const change = (a: Uint8ClampedArray, b: Uint8ClampedArray) => {
        let sum = 0;
        for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
        return sum;
      };
      const key = (type: string) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent(type, { key: ' ', code: 'Space', bubbles: true }),
        );
      const took: number[] = [];
      for (let press = 0; press < presses; press++) {
        await new Promise((resolve) => setTimeout(resolve, between));
        const first = look();
        let own = 0;
        for (const untilMs = performance.now() + still; performance.now() < untilMs; ) {
          await frameEnd();
          own = Math.max(own, change(look(), first));
        }
        const before = look();
        const pressedMs = performance.now();
        key('keydown');
        let seenMs = Number.NaN;
        while (Number.isNaN(seenMs) && performance.now() - pressedMs < longest) {
          await frameEnd();
          if (change(look(), before) > surely * Math.max(own, 1)) seenMs = performance.now();
        }
        key('keyup');
        took.push(seenMs - pressedMs);
      }
      return took;
    },
    { presses, ...LOOK, still: STILL_MS, longest: LONGEST_MS, between: BETWEEN_MS, surely: SURELY },
  );
}
