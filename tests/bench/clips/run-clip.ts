import type { FaceFrame } from '../../../game/movement/face-frame';
import { fissureLossOver } from '../baselines/fissure-loss';
import { scoreDifferenceOver, scoreOver } from '../baselines/score-baselines';
import { type Carrier, measureCarrier } from '../inject/carrier';
import { injectMouthCorner } from '../inject/inject-mouth-corner';
import { injectNarrowing } from '../inject/inject-narrowing';
import { injectionsFor } from '../inject/injections';
import { restingLids } from '../inject/resting-lids';
import type { Detector } from '../score/detector';
import type { TrueGate } from '../score/judgeable';
import { productRule, productRuleOnSmoothed } from '../score/product-rule';
import { type CaseResult, INJECTED_ALLOWANCE, scoreCase } from '../score/score-case';
import type { Clip, Injection } from './clip';
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
  const inject = injector(clip, carrier);
  const cases: (Injection | null)[] = [null, ...injectionsFor(clip, seed)];
  const carrierGate = trueGate(clip);
  return cases.flatMap((injection) => {
    const frames = injection === null ? clip.frames : inject(injection);
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
      // The usual ways know eyes alone.
      ...(clip.answers === 'eye' ? BASELINES : []).map((detector) => score(detector, FULL_FRAMES_PER_S)),
    ];
  });
}

/** Puts a co-movement into a clip's own frames. */
export function injector(clip: Clip, carrier: Carrier): (injection: Injection) => readonly FaceFrame[] {
  if (clip.answers === 'mouthCorner') return (injection) => injectMouthCorner(clip, carrier, injection);
  const lids = restingLids(clip, carrier);
  return (injection) => injectNarrowing(clip, carrier, lids, injection);
}

/**
 * What truly hid the face besides blinks, which are known by themselves. A generated patient's script says it; of a real
 * face only the gate on the untouched clip can tell.
 */
export function trueGate(clip: Clip): TrueGate[] {
  if (clip.troubles !== null)
    return clip.troubles.map(([startMs, endMs]) => ({ startMs, endMs, reason: 'trouble' as const }));
  const { notSure } = productRule.detect({ clip, frames: clip.frames, allowance: 'default' });
  return notSure.filter((g) => g.reason !== 'blink');
}
