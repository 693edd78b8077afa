import type { CDPSession } from 'playwright-core';
import { SCENE_IDS } from '../../../../game/therapy/scene-id';
import { serveSources } from '../../../../scripts/pictures/art-server';
import type { BenchPart, BenchWorld, Reading } from '../bench-part';
import type { LongPlay } from '../long/long-play';
import { inTurn } from '../visit/in-turn';
import { withPage } from '../visit/open-page';

declare global {
  interface Window {
    readonly longPlay: LongPlay;
  }
}

const WINDOW = { width: 480, height: 400 };
/** Half an hour at 30 a second, while the scene changes once a minute. */
const CHANGES = 30;
const FRAMES_A_SCENE = 1800;
/** Frames after which the code is warm and every buffer has its size; each scene was shown once by then. */
const WARM_A_SCENE = 900;
const MB = 1024 * 1024;

interface Heap {
  readonly before: number;
  readonly after: number;
}

/** Bytes that the page's scripts hold once everything that can be let go of is gone. */
async function heldBytes(cdp: CDPSession): Promise<number> {
  // Weak references are emptied by one collection, what only they held is freed by the next.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

function longPlay(address: string, how: 'judged' | 'bare'): Promise<Heap> {
  const wish = { address, window: WINDOW, clip: null, watched: false };
  return withPage(wish, async ({ page, cdp }) => {
    await page.waitForSelector('body[data-shown=ready]', { state: 'attached' });
    const scenes = async (many: number, frames: number) => {
      for (let i = 0; i < many; i++) {
        const scene = SCENE_IDS[i % SCENE_IDS.length] ?? SCENE_IDS[0];
        if (how === 'judged') await page.evaluate((one) => void window.longPlay.show(one), scene);
        await page.evaluate(([n, kind]) => window.longPlay.give(n, kind), [frames, how] as const);
      }
    };
    await scenes(SCENE_IDS.length, WARM_A_SCENE);
    const before = await heldBytes(cdp);
    await scenes(CHANGES, FRAMES_A_SCENE);
    return { before, after: await heldBytes(cdp) };
  });
}

async function round({ round }: BenchWorld): Promise<readonly Reading[]> {
  const sources = await serveSources();
  try {
    const address = `${sources.address}tests/bench/product/long/long-play.html`;
    const [judged, bare] = await inTurn(round, [() => longPlay(address, 'judged'), () => longPlay(address, 'bare')]);
    if (!judged || !bare) throw new Error('one of the two gave nothing');
    return [
      {
        what: `heap after over before ${CHANGES * FRAMES_A_SCENE} frames and ${CHANGES} scenes`,
        ...{ peer: 'a bare loop over the same frames', kind: 'ratio', limit: { atMost: 1.25 }, unit: 'MB more' },
        value: judged.after / judged.before / (bare.after / bare.before),
        product: (judged.after - judged.before) / MB,
        beside: (bare.after - bare.before) / MB,
      },
    ];
  } finally {
    await sources.close();
  }
}

export const part: BenchPart = {
  says: 'what half an hour of frames and thirty scenes leave in memory, beside a loop that only makes the frames',
  camera: 'none',
  round,
};
