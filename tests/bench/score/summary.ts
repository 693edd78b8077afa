import { quantile } from 'simple-statistics';
import { NEGATIVE_GAIN, SCORED_GAIN } from '../inject/injections';
import { groupBy } from './group-by';
import { addCounts, bootstrap, f1, poissonUpperBound } from './rates';
import type { CaseResult } from './score-case';

export interface Rate {
  readonly count: number;
  readonly minutes: number;
  readonly perMinute: number;
  /** Largest rate that 95 % confidence still allows. */
  readonly upperBound: number;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** What one detector did at one frame rate, over a set of clips. */
export interface Summary {
  readonly detector: string;
  readonly framesPerS: number;
  readonly clips: number;
  readonly f1: number;
  /** 95 %, by resampling clips. */
  readonly f1Interval: readonly [number, number];
  /** F1 with events and detections left whole where a true doubt divides them. */
  readonly undividedF1: number;
  /** F1 with the stretches of calm held against the truth. */
  readonly calmF1: number;
  /** F1 with each run of frames past the allowance as an event of its own. */
  readonly runsF1: number;
  /** F1 without what only touches the allowance. */
  readonly clearF1: number;
  readonly precision: number;
  /** By gain; 10 % only touches the allowance and is reported, not scored. */
  readonly recall: Readonly<Record<string, number>>;
  readonly trueEvents: number;
  readonly notJudgeableShare: number;
  /** The same by what hid the event, largest first. */
  readonly notJudgeableBy: readonly { readonly why: string; readonly share: number }[];
  readonly falseCalms: Rate;
  /** The same at an injected 5 %, judged at the 10 % allowance. */
  readonly falseCalmsAtFivePercent: Rate;
  readonly blinks: number;
  readonly blinksThatCalmedShare: number;
  /** Median and 95 % quantile over the events from 15 %; null without a hit. */
  readonly delayMs: Spread | null;
  /** Part of the delay by which the crossing itself was told late (negative: early). */
  readonly crossErrorMs: Spread | null;
  readonly slowNotSureShare: number;
  readonly slowNotSureShareOutsideBlinks: number;
}

export function summarise(results: readonly CaseResult[]): Summary {
  const first = results[0];
  if (!first) throw new Error('nothing to summarise');
  const scored = results.filter((r) => (r.injection?.gain ?? 0) >= SCORED_GAIN);
  const untouched = results.filter((r) => r.injection === null);
  const counts = addCounts(scored.map((r) => r.counts));
  const delays = scored.flatMap((r) => r.delaysMs);
  const clips = [...groupBy(scored, (r) => r.clip).values()];
  const hidden = scored.flatMap((r) => r.notJudgeable);
  const notJudgeable = hidden.length;
  const trueEvents = counts.hits + counts.missed + notJudgeable;
  const gains = [...new Set(results.flatMap((r) => r.injection?.gain ?? []))].sort();
  return {
    detector: first.detector,
    framesPerS: first.framesPerS,
    clips: new Set(results.map((r) => r.clip)).size,
    f1: f1(counts),
    f1Interval: bootstrap(clips, (sample) => f1(addCounts(sample.flat().map((r) => r.counts)))),
    undividedF1: f1(addCounts(scored.map((r) => r.undividedCounts))),
    calmF1: f1(addCounts(scored.map((r) => r.calmCounts))),
    runsF1: f1(addCounts(scored.map((r) => r.runCounts))),
    clearF1: f1(addCounts(scored.map((r) => r.clearCounts))),
    precision: counts.hits / (counts.hits + counts.falseAlarms),
    recall: Object.fromEntries(gains.map((g) => [g, recall(results.filter((r) => r.injection?.gain === g))])),
    trueEvents,
    notJudgeableShare: notJudgeable / trueEvents,
    notJudgeableBy: [...groupBy(hidden, (h) => `${h.reason} (${h.where})`)]
      .map(([why, own]) => ({ why, share: own.length / trueEvents }))
      .sort((a, b) => b.share - a.share),
    falseCalms: rate(untouched),
    falseCalmsAtFivePercent: rate(results.filter((r) => r.injection?.gain === NEGATIVE_GAIN)),
    blinks: sum(untouched, (r) => r.blinks),
    blinksThatCalmedShare: sum(untouched, (r) => r.blinksThatCalmed) / sum(untouched, (r) => r.blinks),
    delayMs: spread(delays),
    crossErrorMs: spread(scored.flatMap((r) => r.crossErrorsMs)),
    slowNotSureShare: sum(untouched, (r) => r.slowNotSureMs) / sum(untouched, (r) => r.slowMs),
    slowNotSureShareOutsideBlinks:
      sum(untouched, (r) => r.slowNotSureOutsideBlinksMs) / sum(untouched, (r) => r.slowOutsideBlinksMs),
  };
}

function spread(values: readonly number[]): Spread | null {
  return values.length === 0 ? null : { median: quantile([...values], 0.5), p95: quantile([...values], 0.95) };
}

function recall(results: readonly CaseResult[]): number {
  const { hits, missed } = addCounts(results.map((r) => r.counts));
  return hits / (hits + missed);
}

function rate(results: readonly CaseResult[]): Rate {
  const count = sum(results, (r) => r.counts.falseAlarms);
  const minutes = sum(results, (r) => r.minutes);
  return { count, minutes, perMinute: count / minutes, upperBound: poissonUpperBound(count, minutes) };
}

const sum = (results: readonly CaseResult[], of: (r: CaseResult) => number) => results.reduce((s, r) => s + of(r), 0);
