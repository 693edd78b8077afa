import { en } from '../../../../game/player/words/en';
import type { BenchPart, Reading } from '../bench-part';
import { besideBusyLoops } from '../busy-loops';
import { frameRates, seeFrames } from '../frames-round';
import { notSureShare } from '../watch/sample-figures';

/** Of the worker peer's, which has the same two endless loops beside it. */
const LEAST = 1.2;

export const part: BenchPart = {
  says: 'the same as frames while two endless loops run beside it, and how often play is not sure for want of pictures',
  camera: 'wanted',
  async round(world) {
    const seen = await seeFrames(world, besideBusyLoops);
    const unsure = world.windows.map(({ width, height }, i): Reading => {
      const play = seen.play[i];
      const share = play ? notSureShare(play, en['cue.notSure.lowFrameRate']) : Number.NaN;
      return {
        what: `share of play that is not sure for want of pictures, ${width} x ${height}`,
        ...{ peer: 'nobody', kind: 'share', value: share, limit: { atMost: 0.02 } },
        ...{ product: 100 * share, beside: Number.NaN, unit: '%' },
      };
    });
    return [...frameRates(world, seen, LEAST), ...unsure].map((one) => ({
      ...one,
      what: `${one.what}, beside two endless loops`,
    }));
  },
};
