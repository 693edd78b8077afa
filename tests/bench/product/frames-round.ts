import type { BenchWorld, Reading } from './bench-part';
import { inEachWindow } from './visit/in-each-window';
import { inTurn } from './visit/in-turn';
import { withPage } from './visit/open-page';
import { withPeer } from './visit/open-peer';
import { playerAddress, standsOn, walk } from './visit/walk-player';
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

/** The three states of the product in which a face is followed, and both peers, in each window. */
export async function seeFrames(world: BenchWorld): Promise<FramesSeen> {
  const [first] = world.windows;
  if (first === undefined) throw new Error('no window to measure in');
  const product = () => {
    const wish = { address: playerAddress(world.site), window: first, clip: world.clip, watched: true };
    return withPage(wish, async (opened) => {
      const { page } = opened;
      await walk.toCameraButton(page, 0);
      await walk.toHeldReadyCheck(page);
      const ready = await inEachWindow(world, opened, (there) => standsOn(there, 'ready-looking'));
      await walk.toCalibration(page, 'held');
      const calibration = await inEachWindow(world, opened, (there) => standsOn(there, 'calibration'));
      await walk.toPlay(page);
      const play = await inEachWindow(world, opened, (there) => standsOn(there, 'play'));
      return { ready, calibration, play };
    });
  };
  const peer = (kind: 'worker' | 'page') => async () => ({
    [kind]: await withPeer(world, kind, first, (opened) => inEachWindow(world, opened)),
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
      ...{ product: 100 * share, beside: aloneMs, unit: '(% tracked; ms a look)' },
    };
  });
}

/** With more than this a tracker cannot follow 30 pictures a second beside anything else, ms. */
const QUICK_LOOK_MS = 25;
const STATE = { ready: 'the ready check', calibration: 'the calibration', play: 'play' } as const;
const PEER = { worker: 'tracker in a worker', page: 'tracker on the page' } as const;

const rate = (sample: Sample | null | undefined): number => (sample ? trackedPerS(sample) : Number.NaN);
