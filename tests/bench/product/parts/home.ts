import type { BenchPart, BenchWorld, Reading } from '../bench-part';
import { inTurn } from '../visit/in-turn';
import { withPage } from '../visit/open-page';
import { processorShare } from '../watch/sample-figures';
import { takeSample } from '../watch/take-sample';

const WINDOW = { width: 1280, height: 800 };
/** A page that has just come still loads, arrives softly, and warms up what finds faces, ms. */
const SETTLE_MS = 12_000;
/** Processor time is counted in steps of 10 ms: over twice the usual time one step is a thousandth of a core. */
const LONGER = 2;
/** What a browser does by itself differs by less than this between two stretches, share of a core. */
const NOTHING = 0.005;

/** Share of a core that a page takes while nobody touches it. */
function resting(world: BenchWorld, address: string, motion: 'reduce' | 'no-preference'): Promise<number> {
  const wish = { address, window: WINDOW, clip: null, watched: true, motion };
  return withPage(wish, async (opened) => {
    await opened.page.waitForTimeout(SETTLE_MS);
    return processorShare(await takeSample(opened, LONGER * world.sampleMs));
  });
}

export const part: BenchPart = {
  says: 'the open home page that nobody touches: share of a core, with and without motion',
  camera: 'none',
  async round(world) {
    const [moving = Number.NaN, still = Number.NaN, empty = Number.NaN] = await inTurn(world.round, [
      () => resting(world, world.site, 'no-preference'),
      () => resting(world, world.site, 'reduce'),
      () => resting(world, 'about:blank', 'no-preference'),
    ]);
    const beside = { peer: 'an empty page', beside: 60 * empty, unit: 's a minute' } as const;
    const readings: Reading[] = [
      {
        what: 'share of a core, open home page',
        ...{ ...beside, kind: 'share', value: moving, limit: { atMost: 0.05 }, product: 60 * moving },
      },
      {
        what: 'share of a core beyond an empty page, open home page with reduced motion',
        ...{ ...beside, kind: 'share', value: still - empty, limit: { atMost: NOTHING }, product: 60 * still },
      },
    ];
    return readings;
  },
};
