import { en } from '../../../../game/player/words/en';
import type { BenchPart, BenchWorld, Reading } from '../bench-part';
import { inTurn } from '../visit/in-turn';
import { withPage } from '../visit/open-page';
import { withPeer } from '../visit/open-peer';
import { playerAddress, standsOn, walk } from '../visit/walk-player';
import {
  afterTrackerMs,
  callbackToDrawnMs,
  mainMsATrackedPicture,
  notSureShare,
  processorShare,
  quantileOf,
} from '../watch/sample-figures';
import { type Sample, takeSample } from '../watch/take-sample';

const WINDOW = { width: 1280, height: 800 };
/** Play is what a person does for longest, and is measured for longer. */
const LONGER = 4;
/** A lagoon that has just come is still painting its pictures, ms. */
const SETTLE_MS = 1000;
/** One frame of a usual display, ms. */
const DISPLAY_FRAME_MS = 1000 / 60;

interface Seen {
  readonly play: Sample;
  readonly pause: Sample;
  readonly worker: Sample;
  readonly page: Sample;
}

async function see(world: BenchWorld): Promise<Seen> {
  const product = () => {
    const wish = { address: playerAddress(world.site), window: WINDOW, clip: world.clip, watched: true };
    return withPage(wish, async (opened) => {
      const { page } = opened;
      await walk.toCameraButton(page, 0);
      await walk.toCalibration(page, 'goesOnAlone');
      await walk.toPlay(page);
      await page.waitForTimeout(SETTLE_MS);
      const play = await takeSample(opened, LONGER * world.sampleMs);
      if (!(await standsOn(page, 'play'))) throw new Error('the game ended while it was measured');
      await walk.toPause(page);
      await page.waitForTimeout(SETTLE_MS);
      return { play, pause: await takeSample(opened, world.sampleMs) };
    });
  };
  const peer = (kind: 'worker' | 'page') => async () => ({
    [kind]: await withPeer(world, kind, WINDOW, (opened) => takeSample(opened, 2 * world.sampleMs)),
  });
  const seen = await inTurn<Partial<Seen>>(world.round, [product, peer('worker'), peer('page')]);
  return Object.assign({}, ...seen) as Seen;
}

function readings({ play, pause, worker, page }: Seen): readonly Reading[] {
  const drawn = callbackToDrawnMs(play);
  const ownLookMs = quantileOf(play.lookMs, 0.5);
  const plainLookMs = quantileOf(worker.lookMs, 0.5);
  const late = (share: number, lookMs: number, whose: string, limit: Reading['limit']): Reading => ({
    what: `callback to drawn over ${whose} and one display frame, ${100 * share} of 100 pictures within`,
    peer: `${whose} + ${DISPLAY_FRAME_MS.toFixed(1)} ms`,
    ...{ kind: 'ratio', limit, unit: 'ms' },
    value: quantileOf(drawn, share) / (lookMs + DISPLAY_FRAME_MS),
    ...{ product: quantileOf(drawn, share), beside: lookMs + DISPLAY_FRAME_MS },
  });
  const after = afterTrackerMs(play);
  const afterTracker = (share: number, atMost: number): Reading => ({
    what: `all that follows an answer at once over its own look, ${100 * share} of 100 pictures within`,
    ...{ peer: 'its own look', kind: 'share', value: quantileOf(after, share) / ownLookMs, limit: { atMost } },
    ...{ product: quantileOf(after, share), beside: ownLookMs, unit: 'ms' },
  });
  const ownMain = mainMsATrackedPicture(play);
  const peerMain = mainMsATrackedPicture(page);
  const unsure = notSureShare(play, en['cue.notSure.lowFrameRate']);
  const spent = (what: string, sample: Sample): Reading => ({
    what: `processor time a minute of ${what}`,
    ...{ peer: 'tracker in a worker', kind: 'ratio', limit: null, unit: 's a minute' },
    value: processorShare(sample) / processorShare(worker),
    ...{ product: 60 * processorShare(sample), beside: 60 * processorShare(worker) },
  });
  return [
    {
      what: 'share of play that is not sure for want of pictures',
      ...{ peer: 'nobody', kind: 'share', value: unsure, limit: { atMost: 0 } },
      ...{ product: 100 * unsure, beside: Number.NaN, unit: '%' },
    },
    afterTracker(0.5, 0.01),
    afterTracker(0.99, 0.04),
    late(0.5, ownLookMs, 'its own look', { atMost: 1.5 }),
    late(0.95, ownLookMs, 'its own look', { atMost: 2 }),
    late(0.5, plainLookMs, 'a look of the worker peer', null),
    late(0.95, plainLookMs, 'a look of the worker peer', null),
    {
      what: 'main thread for each tracked picture',
      ...{ peer: 'tracker on the page', kind: 'ratio', value: ownMain / peerMain, limit: { atMost: 0.25 } },
      ...{ product: ownMain, beside: peerMain, unit: 'ms' },
    },
    spent('play', play),
    spent('a paused game', pause),
  ];
}

export const part: BenchPart = {
  says: `play at ${WINDOW.width} x ${WINDOW.height}: not sure, after the tracker, callback to drawn, main thread, processor time, also paused`,
  camera: 'wanted',
  round: async (world) => readings(await see(world)),
};
