import { errors } from 'playwright-core';
import type { BenchWorld, Reading } from './bench-part';
import { inEachWindow } from './visit/in-each-window';
import { inTurn } from './visit/in-turn';
import { type OpenedPage, withPage } from './visit/open-page';
import { withPeer } from './visit/open-peer';
import { playerAddress, standsOn, walk, whatStands } from './visit/walk-player';
import { quantileOf, trackedPerS, trackedShare } from './watch/sample-figures';
import type { Sample } from './watch/take-sample';

export type Samples = readonly (Sample | null)[];

/** What one round saw, a sample for each window. */
export interface FramesSeen {
  readonly ready: Samples;
  readonly calibration: Samples;
  readonly play: Samples;
  readonly worker: Samples;
  readonly page: Samples;
}

/** What runs beside a sample, and ends with it. */
export type Beside = <Result>(sample: () => Promise<Result>) => Promise<Result>;

/**
 * The three states of the product in which a face is followed, and both peers, in each window. A state that the product does not get
 * to (a machine that is too busy for the ready check) is told and left out, and what was seen before it counts.
 */
export async function seeFrames(world: BenchWorld, beside: Beside): Promise<FramesSeen> {
  const [first] = world.windows;
  if (first === undefined) throw new Error('no window to measure in');
  const seeStates = async (opened: OpenedPage) => {
    const { page } = opened;
    const see = (name: string) => beside(() => inEachWindow(world, opened, (there) => standsOn(there, name)));
    const seen: Partial<Record<keyof FramesSeen, Samples>> = {};
    await walk.toCameraButton(page, 0);
    await walk.toHeldReadyCheck(page);
    seen.ready = await see('ready-looking');
    try {
      await walk.toCalibration(page, 'held');
      seen.calibration = await see('calibration');
      await walk.toPlay(page);
      seen.play = await see('play');
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      console.error(`  the product got no further than: ${await whatStands(page)}`);
    }
    return seen;
  };
  const product = () => {
    const wish = { address: playerAddress(world.site), window: first, clip: world.clip, watched: true };
    return withPage(wish, seeStates);
  };
  const peer = (kind: 'worker' | 'page') => async () => ({
    [kind]: await withPeer(world, kind, first, (opened) => beside(() => inEachWindow(world, opened))),
  });
  const seen = await inTurn<Partial<FramesSeen>>(world.round, [product, peer('worker'), peer('page')]);
  const { ready = [], calibration = [], play = [], worker = [], page = [] } = Object.assign({}, ...seen);
  return { ready, calibration, play, worker, page };
}

/** Tracked pictures a second beside both peers, for each state and window. `least`: of the worker peer's, in this world. */
export function frameRates(world: BenchWorld, seen: FramesSeen, least: number): readonly Reading[] {
  return (['ready', 'calibration', 'play'] as const).flatMap((state) =>
    world.windows.flatMap(({ width, height }, i) =>
      (['worker', 'page'] as const).map((peer): Reading => {
        const product = rate(seen[state][i]);
        const beside = rate(seen[peer][i]);
        return {
          what: `tracked pictures a second in ${STATE[state]}, ${width} x ${height}`,
          peer: PEER[peer],
          ...{ kind: 'ratio', value: product / beside, product, beside, unit: 'a second' },
          limit: peer === 'worker' ? { atLeast: least } : null,
        };
      }),
    ),
  );
}

/** Tracked of the delivered pictures in play, where the tracker alone is quick enough for every picture. */
export function takenPictures(world: BenchWorld, seen: FramesSeen): readonly Reading[] {
  return world.windows.map(({ width, height }, i): Reading => {
    const [play, worker] = [seen.play[i], seen.worker[i]];
    const aloneMs = worker ? quantileOf(worker.lookMs, 0.5) : Number.NaN;
    const share = play ? trackedShare(play) : Number.NaN;
    return {
      what: `tracked of delivered pictures in play, ${width} x ${height} (counts where a look alone takes <= ${QUICK_LOOK_MS} ms)`,
      peer: 'a look of the worker peer',
      ...{ kind: 'share', value: aloneMs <= QUICK_LOOK_MS ? share : Number.NaN, limit: { atLeast: 0.99 } },
      ...{ product: 100 * share, beside: aloneMs, unit: '%', besideUnit: 'ms a look' },
    };
  });
}

/** With more than this a tracker cannot follow 30 pictures a second beside anything else, ms. */
const QUICK_LOOK_MS = 25;
const STATE = { ready: 'the ready check', calibration: 'the calibration', play: 'play' } as const;
const PEER = { worker: 'tracker in a worker', page: 'tracker on the page' } as const;

const rate = (sample: Sample | null | undefined): number => (sample ? trackedPerS(sample) : Number.NaN);
