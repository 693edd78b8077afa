import type { Carrier } from './carrier';
import type { BlinkTruth, Clip, Injection, RangeMs, SideEvent } from './clip';
import type { DetectorOutput } from './detector';
import { isJudgeable, matchEvents } from './match-events';
import type { Counts } from './rates';
import { truthEvents } from './truth-events';

/** The allowance at which injected clips are judged: the floor of an eye's allowance. */
export const INJECTED_ALLOWANCE = 0.1;
/** ms after a blink in which a calm still counts as caused by it. */
const BLINK_AFTERMATH_MS = 500;
/** ms after a blink in which a gate may rightly hold. */
const BLINK_REOPENING_MS = 200;

export interface CaseResult {
  readonly clip: string;
  readonly origin: Clip['origin'];
  readonly detector: string;
  readonly framesPerS: number;
  readonly injection: Injection | null;
  readonly minutes: number;
  readonly counts: Counts;
  /** The same with the events that only touch the allowance. */
  readonly strictCounts: Counts;
  /** Clear events that the gate rightly hid. */
  readonly notJudgeable: number;
  readonly touching: number;
  /** From the true crossing to the start of calm, of each hit. */
  readonly delaysMs: readonly number[];
  readonly blinks: number;
  readonly blinksThatCalmed: number;
  /** Time of slow attempts; the part of it not sure; and that part outside true blinks. */
  readonly slowMs: number;
  readonly slowNotSureMs: number;
  readonly slowNotSureOutsideBlinksMs: number;
  readonly slowOutsideBlinksMs: number;
  readonly events: readonly SideEvent[];
  readonly missed: readonly SideEvent[];
  readonly wrong: readonly SideEvent[];
}

export interface CaseInput {
  readonly clip: Clip;
  readonly carrier: Carrier;
  readonly injection: Injection | null;
  readonly framesPerS: number;
  readonly detector: string;
  readonly output: DetectorOutput;
  /** When the gate held on the untouched clip, for reasons other than a blink. */
  readonly carrierGate: readonly RangeMs[];
}

export function scoreCase(input: CaseInput): CaseResult {
  const { clip, carrier, injection, output } = input;
  const blinks = carrier.blinks.filter((b) => b.startMs >= clip.play[0] && b.endMs <= clip.play[1]);
  const gated = [...input.carrierGate, ...blinkRanges(carrier.blinks)];
  const truth = injection === null ? [] : truthEvents(clip, carrier, injection, INJECTED_ALLOWANCE);
  const judgeable = (event: SideEvent) => isJudgeable(event, gated);
  const clear = new Set<SideEvent>(truth.filter((t) => t.kind === 'clear'));
  const { hits, missed, falseAlarms } = matchEvents(truth, output.events, (e) => clear.has(e) && judgeable(e));
  const strict = matchEvents(
    truth.filter((t) => t.kind !== 'touchesBelow'),
    output.events,
    judgeable,
  );
  return {
    clip: clip.name,
    origin: clip.origin,
    detector: input.detector,
    framesPerS: input.framesPerS,
    injection,
    minutes: (clip.play[1] - clip.play[0]) / 60_000,
    counts: { hits: hits.length, missed: missed.length, falseAlarms: falseAlarms.length },
    strictCounts: {
      hits: strict.hits.length,
      missed: strict.missed.length,
      falseAlarms: strict.falseAlarms.length,
    },
    notJudgeable: truth.filter((t) => clear.has(t) && !judgeable(t)).length,
    touching: truth.length - clear.size,
    delaysMs: hits.map((h) => h.firstMs - h.truth.startMs),
    blinks: blinks.length,
    blinksThatCalmed: blinks.filter((b) => falseAlarms.some((e) => followsBlink(e, b))).length,
    ...slowTimes(input),
    events: output.events,
    missed,
    wrong: falseAlarms,
  };
}

const followsBlink = (event: SideEvent, blink: BlinkTruth) =>
  event.startMs >= blink.startMs && event.startMs <= blink.endMs + BLINK_AFTERMATH_MS;

const blinkRanges = (blinks: readonly BlinkTruth[]) =>
  blinks.map((b): RangeMs => [b.startMs, b.endMs + BLINK_REOPENING_MS]);

function slowTimes({ carrier, output }: CaseInput) {
  const attempts = carrier.slowAttempts;
  const blinks = carrier.blinks.map((b): RangeMs => [b.startMs, b.endMs + 2 * BLINK_REOPENING_MS]);
  const notSure = output.notSure.map((g): RangeMs => [g.startMs, g.endMs]);
  let [slowMs, slowNotSureMs, slowOutsideBlinksMs, slowNotSureOutsideBlinksMs] = [0, 0, 0, 0];
  for (let i = 1; i < carrier.timesMs.length; i++) {
    const ms = carrier.timesMs[i] ?? 0;
    if (!inAny(attempts, ms)) continue;
    const dt = ms - (carrier.timesMs[i - 1] ?? ms);
    const unsure = inAny(notSure, ms) ? dt : 0;
    slowMs += dt;
    slowNotSureMs += unsure;
    if (inAny(blinks, ms)) continue;
    slowOutsideBlinksMs += dt;
    slowNotSureOutsideBlinksMs += unsure;
  }
  return { slowMs, slowNotSureMs, slowOutsideBlinksMs, slowNotSureOutsideBlinksMs };
}

const inAny = (ranges: readonly RangeMs[], ms: number) => ranges.some(([from, to]) => ms >= from && ms < to);
