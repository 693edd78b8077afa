import { fissureLossOver } from './baselines/fissure-loss';
import { scoreDifferenceOver, scoreOver } from './baselines/score-baselines';
import { measureCarrier } from './carrier';
import type { Clip, Injection, RangeMs } from './clip';
import type { Detector } from './detector';
import { injectNarrowing } from './inject-narrowing';
import { injectionsFor } from './injections';
import { productRule, productRuleOnSmoothed } from './product-rule';
import { restingLids } from './resting-lids';
import { type CaseResult, INJECTED_ALLOWANCE, scoreCase } from './score-case';
import { thinFrames } from './thin-frames';

const BASELINES: readonly Detector[] = [
  scoreOver(0.3, 0),
  scoreOver(0.3, 300),
  scoreOver(0.3, 500),
  scoreDifferenceOver(0.15),
  fissureLossOver(0.27),
];

/** The slow camera; only the product's own rule is run on it. */
const SLOW_FRAMES_PER_S = 12;
const FULL_FRAMES_PER_S = 30;

/** Every case of one clip: untouched and with each injection, by every detector. */
export function runClip(clip: Clip, seed: number): CaseResult[] {
  const carrier = measureCarrier(clip);
  const lids = restingLids(clip, carrier);
  const cases: (Injection | null)[] = [null, ...injectionsFor(clip, seed)];
  const carrierGate = trueGate(clip);
  return cases.flatMap((injection) => {
    const frames = injection === null ? clip.frames : injectNarrowing(clip, carrier, lids, injection);
    const allowance = injection === null ? 'default' : INJECTED_ALLOWANCE;
    const score = (detector: Detector, framesPerS: number) => {
      const seen = framesPerS === FULL_FRAMES_PER_S ? frames : thinFrames(frames, framesPerS);
      const output = detector.detect({ clip, frames: seen, allowance });
      return scoreCase({ clip, carrier, injection, framesPerS, detector: detector.name, output, carrierGate });
    };
    return [
      score(productRule, FULL_FRAMES_PER_S),
      score(productRule, SLOW_FRAMES_PER_S),
      score(productRuleOnSmoothed, FULL_FRAMES_PER_S),
      ...BASELINES.map((detector) => score(detector, FULL_FRAMES_PER_S)),
    ];
  });
}

/** When the untouched face could not be judged for a reason other than a blink: blinks are known by themselves. */
function trueGate(clip: Clip): RangeMs[] {
  const { notSure } = productRule.detect({ clip, frames: clip.frames, allowance: 'default' });
  const seen = notSure.filter((g) => g.reason !== 'blink').map((g): RangeMs => [g.startMs, g.endMs]);
  return [...(clip.troubles ?? []), ...seen];
}
