import type { BenchPart, BenchWorld, Reading } from '../bench-part';
import { withPage } from '../visit/open-page';
import { handToDrawnMs } from '../watch/hand-to-drawn';
import { quantileOf } from '../watch/sample-figures';

const WINDOW = { width: 1280, height: 800 };
const PRESSES = 10;
/** A frame of the practice face and one of a usual display, ms: less a page that draws what it is given cannot need. */
const LEAST_MS = 1000 / 30 + 1000 / 60;

async function round({ site }: BenchWorld): Promise<readonly Reading[]> {
  // Without motion of its own, whatever changes in the lagoon is an answer.
  const wish = { address: site, window: WINDOW, clip: null, watched: false, motion: 'reduce' } as const;
  const took = await withPage(wish, async ({ page }) => {
    await page.locator('[data-door=try]').click();
    await page.locator('[data-skip]').click();
    await page.locator('.stage canvas[data-drawn]').waitFor();
    // The button that was pressed has the focus: a key for the face must not press it again.
    await page.locator('[data-skip]').waitFor({ state: 'detached' });
    return handToDrawnMs(page, PRESSES);
  });
  const seen = took.filter(Number.isFinite);
  return [0.5, 0.95].map((share) => ({
    what: `key of the practice face to the lagoon's first change, ${100 * share} of 100 within`,
    ...{ peer: 'one frame of the face and one of a display', kind: 'ratio', unit: 'ms' },
    ...{ limit: { atMost: share === 0.5 ? 1.5 : 2 }, value: quantileOf(seen, share) / LEAST_MS },
    ...{ product: quantileOf(seen, share), beside: LEAST_MS },
  }));
}

export const part: BenchPart = {
  says: 'from a key that leads the practice face to the change that is drawn',
  camera: 'none',
  round,
};
