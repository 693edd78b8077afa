import { describe, expect, it } from 'vitest';
import { createRestCollector } from '../../../game/movement/calibration/rest-collector';
import { noisyFrames } from '../../bench/clips/noisy-frames';
import { recordedFace, recordingsAreThere } from '../recorded-faces';

const STILL = ['smile-with-left-eye', 'smile-dim', 'smile-far'] as const;
const LIVELY = ['lively-talk', 'faces-and-blinks', 'mouth-still-head'] as const;
const isThere = recordingsAreThere([...STILL, ...LIVELY]);

/** Share of the time of these frames that is collected as stillness. */
async function stillShare(name: string, px: number, [fromMs, toMs]: readonly [number, number]): Promise<number> {
  const { measured } = await recordedFace(name, noisyFrames(px, 2));
  const frames = measured.filter(({ captureMs }) => captureMs >= fromMs && captureMs <= toMs);
  const collector = createRestCollector();
  for (const frame of frames) collector.step(frame);
  const lengthMs = (frames.at(-1)?.captureMs ?? 0) - (frames[0]?.captureMs ?? 0);
  return collector.collectedMs / lengthMs;
}

describe.skipIf(!isThere)(isThere ? 'stillness' : 'stillness (skipped: no recordings)', () => {
  // Their rest: a family in the dark is never kept waiting for a stillness that is there.
  it.each([
    ['smile-with-left-eye', 0, 0.95],
    ['smile-with-left-eye', 1, 0.7],
    ['smile-dim', 0, 0.7],
    ['smile-far', 0, 0.7],
  ] as const)('of a face at rest is found through the noise: %s with %s px', async (name, px, least) => {
    expect(await stillShare(name, px, [1000, 19_000])).toBeGreaterThan(least);
  });

  it.each([
    ['lively-talk', 0],
    ['lively-talk', 1],
    ['faces-and-blinks', 1],
    ['mouth-still-head', 1],
  ] as const)('is not found in a face that is busy, however noisy the picture: %s with %s px', async (name, px) => {
    expect(await stillShare(name, px, [0, 20_000])).toBeLessThan(0.05);
  });
});
