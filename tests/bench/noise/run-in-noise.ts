import { type QuietLine, quietLine } from '../../../game/movement/co-movement/quiet-line';
import { SIDES, type Side } from '../../../game/movement/side';
import type { Clip, Injection } from '../clips/clip';
import { noisyFrames } from '../clips/noisy-frames';
import { injector, trueGate } from '../clips/run-clip';
import { measureCarrier } from '../inject/carrier';
import { type JudgedClip, judgeClip, outputOf, productRule } from '../score/product-rule';
import type { Counts } from '../score/rates';
import { type ReasonTimes, reasonTimes } from '../score/reason-times';
import { type CaseResult, INJECTED_ALLOWANCE, scoreCase } from '../score/score-case';
import type { AllowanceBySide } from '../score/truth-events';
import { noiseInjectionsFor } from './noise-injections';
import { trueInNoise } from './true-in-noise';

/** px of a picture 480 px wide, standard deviation of every landmark in one frame. */
export const NOISE_LEVELS_PX = [0, 0.1, 0.3, 0.5, 0.7, 1] as const;
const SEED = 17;

/** One clip, untouched or with one injection, seen with one level of noise. */
export interface NoiseCase {
  readonly px: number;
  readonly result: CaseResult;
  /**
   * What is told that it is surely seen: events whose peak lies above `sureFrom`, held against the allowance in force. What lies as near to
   * that from either side counts as neither found nor missed.
   */
  readonly countsAboveFloor: Counts;
  /** In force, and from where on a change is surely seen: the larger of both sides, share of the resting fissure. */
  readonly allowance: number;
  readonly sureFrom: number;
  /** One picture's noise, the larger of both sides, share of the resting fissure. */
  readonly lidNoise: number;
  /** Of the untouched clip alone, in its play range. */
  readonly reasons: ReasonTimes | null;
}

/** All cases of a clip by the product's own rule. Truth is taken from the clip without the noise; calibration has it too. */
export function runInNoise(clip: Clip, seed: number, levels: readonly number[] = NOISE_LEVELS_PX): NoiseCase[] {
  const carrier = measureCarrier(clip);
  const inject = injector(clip, carrier);
  const carrierGate = trueGate(clip);
  // Of a real face everything that the gate says without noise is taken for true, blinks too.
  const gates =
    clip.troubles === null
      ? productRule.detect({ clip, frames: clip.frames, allowance: 'default' }).notSure
      : carrierGate;
  const cases: (Injection | null)[] = [null, ...noiseInjectionsFor(clip, seed)];
  return cases.flatMap((injection) => {
    const frames = injection === null ? clip.frames : inject(injection);
    return levels.flatMap((px): NoiseCase[] => {
      const allowance = injection === null ? 'default' : INJECTED_ALLOWANCE;
      const judged = judgeClip({ clip, frames: frames.map(noisyFrames(px, SEED + seed)), allowance });
      if (judged === null) return [];
      const output = outputOf(judged, clip);
      const common = { clip, carrier, injection, framesPerS: 30, detector: productRule.name, output, carrierGate };
      const inForce = bySide(judged, (line) => line.allowance);
      const sureFrom = bySide(judged, (line) => line.sureFrom);
      const margins = bySide(judged, (line) => line.sureFrom - line.allowance);
      return [
        {
          px,
          result: scoreCase(common),
          countsAboveFloor: scoreCase({ ...common, allowances: inForce, margins }).clearCounts,
          allowance: Math.max(...SIDES.map((side) => inForce[side])),
          sureFrom: Math.max(...SIDES.map((side) => sureFrom[side])),
          lidNoise: lidNoiseOf(judged),
          reasons: injection === null ? reasonsOf(judged, clip, trueInNoise(carrier, gates, px)) : null,
        },
      ];
    });
  });
}

function reasonsOf({ judgements }: JudgedClip, clip: Clip, isTrue: Parameters<typeof reasonTimes>[1]): ReasonTimes {
  return reasonTimes(
    judgements.filter((j) => j.captureMs >= clip.play[0]),
    isTrue,
  );
}

function lidNoiseOf({ calibration }: JudgedClip): number {
  const of = (side: Side) => {
    const fissure = calibration.rest[`palpebralFissure.${side}`];
    return fissure ? fissure.noiseSd / fissure.median : Number.NaN;
  };
  return Math.max(...SIDES.map(of));
}

/** A number of the answering region's quiet line, by side; the stated allowance where nobody asks about that side. */
function bySide({ calibration, task }: JudgedClip, read: (line: QuietLine) => number): AllowanceBySide {
  const of = (side: Side) => {
    const rule = task.quietList.find((one) => one.side === side);
    return rule === undefined ? INJECTED_ALLOWANCE : read(quietLine(rule, calibration));
  };
  return { patientLeft: of('patientLeft'), patientRight: of('patientRight') };
}
