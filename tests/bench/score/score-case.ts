import type { MovementId } from '../../../game/movement/movement-id';
import type { AnsweringRegion, BlinkTruth, Clip, Detection, Injection, RangeMs, SideEvent } from '../clips/clip';
import { divideDetections, divideEvent } from '../clips/divide-at-doubt';
import type { Carrier } from '../inject/carrier';
import type { DetectorOutput } from './detector';
import { type NotJudgeable, type TrueGate, whyNotJudgeable } from './judgeable';
import { type Match, matchEvents, overlap } from './match-events';
import type { Counts } from './rates';
import { type AllowanceBySide, type Truth, truthEvents } from './truth-events';

/** The allowance at which injected clips are judged: the floor of an eye's allowance. */
export const INJECTED_ALLOWANCE = 0.1;
const STATED: AllowanceBySide = { patientLeft: INJECTED_ALLOWANCE, patientRight: INJECTED_ALLOWANCE };
/** ms after a blink in which a calm still counts as caused by it. */
const BLINK_AFTERMATH_MS = 500;
/** ms after a blink in which a gate may rightly hold. */
const BLINK_REOPENING_MS = 200;

const NOTHING: Truth = { events: [], runs: [], touching: [] };

export interface CaseResult {
  readonly clip: string;
  readonly origin: Clip['origin'];
  readonly detector: string;
  readonly framesPerS: number;
  readonly injection: Injection | null;
  readonly minutes: number;
  readonly movement: MovementId;
  readonly answers: AnsweringRegion;
  /** Every event and every detection, each with its own stretch past the allowance, divided where a true doubt began. */
  readonly counts: Counts;
  /** The same undivided: what is still there after a doubt is then a false alarm beside its own first piece. */
  readonly undividedCounts: Counts;
  /** The same with the stretches of calm. */
  readonly calmCounts: Counts;
  /** Every run of frames past the allowance as an event of its own. */
  readonly runCounts: Counts;
  /** Without what only touches the allowance. */
  readonly clearCounts: Counts;
  /** What hid the events that nobody could judge. */
  readonly notJudgeable: readonly NotJudgeable[];
  /** From the true crossing to the first calm, of each hit. */
  readonly delaysMs: readonly number[];
  /** From the true crossing to the crossing as told, of each hit; negative when told early. */
  readonly crossErrorsMs: readonly number[];
  readonly blinks: number;
  readonly blinksThatCalmed: number;
  /** Time of slow attempts; the part of it not sure; and that part outside true blinks. */
  readonly slowMs: number;
  readonly slowNotSureMs: number;
  readonly slowNotSureOutsideBlinksMs: number;
  readonly slowOutsideBlinksMs: number;
  readonly events: readonly Detection[];
  readonly missed: readonly SideEvent[];
  readonly wrong: readonly Detection[];
}

export interface CaseInput {
  readonly clip: Clip;
  readonly carrier: Carrier;
  readonly injection: Injection | null;
  readonly framesPerS: number;
  readonly detector: string;
  readonly output: DetectorOutput;
  /** What truly hid the face besides blinks. */
  readonly carrierGate: readonly TrueGate[];
  /** What the truth is held against; the stated allowance where nothing is said. */
  readonly allowances?: AllowanceBySide;
  /** How near to it a peak only touches it; the usual share of it where nothing is said. */
  readonly margins?: AllowanceBySide;
}

export function scoreCase(input: CaseInput): CaseResult {
  const { clip, carrier, injection, output, allowances = STATED } = input;
  const blinks = carrier.blinks.filter((b) => b.startMs >= clip.play[0] && b.endMs <= clip.play[1]);
  const gates = [...input.carrierGate, ...carrier.blinks.map(asGate)];
  const whole = injection === null ? NOTHING : truthEvents(clip, carrier, injection, allowances, input.margins);
  // By the spec's letter the whole event must be judgeable; doubt then divides it.
  const divide = (e: SideEvent) => (whyNotJudgeable(e, gates) === null ? divideEvent(e, input.carrierGate) : [e]);
  const events = whole.events.flatMap(divide);
  const runs = whole.runs.flatMap(divide);
  const found = divideDetections(output.events, input.carrierGate);
  const hidden = new Map([...whole.events, ...events, ...runs].map((e) => [e, whyNotJudgeable(e, gates)]));
  const leftOut = (event: SideEvent) => hidden.get(event) !== null;
  const touches = (event: SideEvent) => whole.touching.some((t) => t.side === event.side && overlap(t, event) > 0);
  const letter = matchEvents(events, found, 'pastAllowance', leftOut);
  const undivided = matchEvents(whole.events, output.events, 'pastAllowance', leftOut);
  const calm = matchEvents(events, found, 'calm', leftOut);
  const apart = matchEvents(runs, found, 'pastAllowance', leftOut);
  const clear = matchEvents(events, found, 'pastAllowance', (e) => leftOut(e) || touches(e), whole.touching);
  const { hits, missed, falseAlarms } = letter;
  return {
    clip: clip.name,
    origin: clip.origin,
    movement: clip.movement,
    answers: clip.answers,
    detector: input.detector,
    framesPerS: input.framesPerS,
    injection,
    minutes: (clip.play[1] - clip.play[0]) / 60_000,
    counts: countsOf(letter),
    undividedCounts: countsOf(undivided),
    calmCounts: countsOf(calm),
    runCounts: countsOf(apart),
    clearCounts: countsOf(clear),
    notJudgeable: events.flatMap((event) => hidden.get(event) ?? []),
    delaysMs: hits.map(({ truth: event }) => firstCalmMs(event, found) - event.startMs),
    crossErrorsMs: hits.map(({ truth: event, found }) => found.crossMs - event.startMs),
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

const asGate = (b: BlinkTruth): TrueGate => ({
  startMs: b.startMs,
  endMs: b.endMs + BLINK_REOPENING_MS,
  reason: 'blink',
});

const countsOf = ({ hits, missed, falseAlarms }: Match): Counts => ({
  hits: hits.length,
  missed: missed.length,
  falseAlarms: falseAlarms.length,
});

/** Begin of the first calm on this side that touches the event: a later piece of it is no later answer. */
function firstCalmMs(event: SideEvent, found: readonly Detection[]): number {
  return Math.min(...found.filter((f) => f.side === event.side && overlap(f, event) > 0).map((f) => f.startMs));
}

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
