import { describe, expect, it } from 'vitest';
import type { Happening } from '../../engine-adapters/practice-face/script/happening';
import { GATE_REASONS, type GateReason } from '../../game/movement/gate/gate-reason';
import { createSpeechDetector } from '../../game/movement/gate/speech-detector';
import { noiseLeft } from '../../game/movement/numerics/motion-filter';
import { createJudge, createMeasurer } from '../../game/movement/pipeline';
import { SETTINGS } from '../../game/movement/settings';
import { noisyFrames } from '../bench/clips/noisy-frames';
import { normal, seededRandom } from '../bench/clips/seeded-random';
import { heldMs, practiceBlock } from './practice-block';
import { recordedFace, recordingsAreThere, SMILE_TASK } from './recorded-faces';

const SILENT = ['smile-with-left-eye', 'lip-pucker-isolated', 'smile-far', 'smile-dim'] as const;
const TALK = 'lively-talk';
const isThere = recordingsAreThere([...SILENT, TALK]);

/** ms. The rest and the first tries of the long recordings; `npm run bench:noise` looks at the whole of them, and at more levels. */
const UNTIL_MS = 30_000;

/** How long each reason holds while a recorded face is judged in a noisy picture, and was calibrated in it. */
async function inNoise(name: string, px: number) {
  const { measured, calibration } = await recordedFace(name, noisyFrames(px, 17), UNTIL_MS);
  const judge = createJudge(SMILE_TASK, calibration);
  const judgements = measured.map((frame) => judge.step(frame));
  return { ms: (reason: GateReason) => heldMs(judgements, reason) };
}

describe.skipIf(!isThere)(isThere ? 'noise in the picture' : 'noise in the picture (skipped: no recordings)', () => {
  // Nobody in these clips says a word, blinks, looks away, turns the head or holds up a hand.
  it.each([
    ['smile-with-left-eye', 0.5],
    ['lip-pucker-isolated', 1],
    ['smile-far', 1],
    ['smile-dim', 0.5],
  ] as const)('%s with %s px: there is no doubt', async (name, px) => {
    const { ms } = await inNoise(name, px);
    const held = GATE_REASONS.filter((reason) => ms(reason) > 0).map((reason) => `${reason} ${ms(reason)} ms`);
    expect(held).toEqual([]);
  });

  it('is the distance where it would be little enough near by, and else the light', async () => {
    const { frames, calibration } = await recordedFace('smile-with-left-eye', undefined, UNTIL_MS);
    const reasonsAt = (size: number, px: number) => {
      const noisy = noisyFrames(px, 5);
      const away = (n: number, i: number) => (i % 3 === 2 ? n * size : 0.5 + (n - 0.5) * size);
      const measurer = createMeasurer();
      const judge = createJudge(SMILE_TASK, calibration);
      const judgements = frames.slice(0, 200).map((frame) => {
        const face = frame.face && { ...frame.face, landmarks: frame.face.landmarks.map(away) };
        return judge.step(measurer.measure(noisy({ ...frame, face })));
      });
      return GATE_REASONS.filter((reason) => heldMs(judgements, reason) > 3000);
    };
    expect(reasonsAt(1, 0)).toEqual([]);
    expect(reasonsAt(0.4, 0.3)).toEqual(['tooFar']);
    expect(reasonsAt(0.4, 1.2)).toEqual(['light']);
    expect(reasonsAt(1, 1.2)).toEqual(['light']);
  });

  // This clip shows no rest: its noise is taken from a second of talk, and is up to twice what it is.
  it.each([0.3, 1])('who talks is heard through %s px', async (px) => {
    const { ms } = await inNoise(TALK, px);
    expect(ms('speech')).toBeGreaterThan(2000);
  });
});

describe('the swing that counts as one of a jaw', () => {
  /** How much of the noise eight seconds of stillness tell when they tell two standard errors too little: 9 % each at 30 a second. */
  const toldShare = (fps: number): number => 1 - 2 * 0.093 * Math.sqrt(30 / fps);
  /** An hour of a still jaw at a frame rate: how often talk is told. */
  const toldInAnHour = (fps: number, seed: number): number => {
    const random = seededRandom(seed);
    const detector = createSpeechDetector();
    const noiseIod = 0.02;
    const left = toldShare(fps) * noiseIod * noiseLeft(SETTINGS.filter.decisionRadPerS, fps);
    let [told, was] = [0, 0];
    for (let i = 0; i < 3600 * fps; i += 1) {
      const turns = detector.step((i * 1000) / fps, noiseIod * normal(random), Number.NaN, left);
      if (turns > 0 && was === 0) told += 1;
      was = turns;
    }
    return told;
  };

  it.each([12, 15, 25, 30, 60])('is one that noise makes at most once an hour at %s pictures a second', (fps) => {
    expect(toldInAnHour(fps, 3)).toBeLessThanOrEqual(1);
  });
});

describe('a picture that becomes noisy after the calibration', () => {
  const block = (happenings: (fromMs: number) => readonly Happening[]) =>
    practiceBlock(
      'ideal',
      { movement: 'closed-smile', affected: 'both' },
      {
        script: (script, fromMs) => ({
          ...script,
          blinkHabit: { ...script.blinkHabit, perMinute: 0 },
          efforts: script.efforts.filter((e) => e.startMs < fromMs),
          happenings: happenings(fromMs),
          durationMs: fromMs + 14_000,
        }),
      },
    ).judgements;
  const dusk = (fromMs: number): Happening => ({
    kind: 'dimLight',
    startMs: fromMs + 2000,
    endMs: fromMs + 14_000,
    luma: 60,
    noiseGain: 2.5,
  });

  it('is no talk', () => {
    expect(
      heldMs(
        block((fromMs) => [dusk(fromMs)]),
        'speech',
      ),
    ).toBe(0);
  });

  it('and talk in it is talk', () => {
    const talk = (fromMs: number): Happening => ({ kind: 'speech', startMs: fromMs + 5000, endMs: fromMs + 11_000 });
    expect(
      heldMs(
        block((fromMs) => [dusk(fromMs), talk(fromMs)]),
        'speech',
      ),
    ).toBeGreaterThan(4000);
  });
});
