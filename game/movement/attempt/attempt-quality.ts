import type { QuietState } from '../judgement';
import type { MovementTask } from '../movement-task';
import { SETTINGS } from '../settings';
import { SIDES, type Side } from '../side';
import type { AttemptQuality } from './attempt-summary';

/** The frames of one attempt, in order, from its onset to its end. NaN where a number was not known. */
export interface AttemptFrames {
  /** ms of the source's clock, rising. */
  readonly timeMs: readonly number[];
  /** Share of comfortable reach. */
  readonly activation: readonly number[];
  /** Reach per second. */
  readonly speedPerS: readonly number[];
  readonly activationBySide: Readonly<Record<Side, readonly number[]>>;
  /** Excess of the quiet list at each frame, from `quietExcess`. */
  readonly excess: readonly number[];
  /** True while the artefact gate held: the frame is left out of every number. */
  readonly notSure: readonly boolean[];
}

/** Where the attempt's parts begin, ms of the source's clock. */
export interface AttemptMarks {
  readonly onsetMs: number;
  readonly holdMs: number;
  readonly releaseMs: number;
  readonly endMs: number;
}

/** Smallest share of a part's frames that must be sure before the part is judged. */
const FEWEST_SURE = 0.5;
/** Share of its own peak at which a side's rise is timed; the steepest part of the rise, so the least noisy. */
const HALF_WAY = 0.5;
/** ms; in healthy faces both sides start within this time of each other (ours: three frames of a 30 Hz camera). */
const FREE_SIDE_LAG_MS = 100;
/** ms; a side that starts this late does not move together with the other at all. */
const WORST_SIDE_LAG_MS = 500;

/**
 * How far the quiet list is past its allowances in one frame: 0 when all regions are within them, 1 when some region is
 * at twice its allowance or more; NaN when no region could be measured.
 */
export function quietExcess(quiet: readonly QuietState[]): number {
  let known = quiet.length === 0 ? 0 : Number.NaN;
  for (const { change, allowance } of quiet) {
    if (change === null) continue;
    const excess = Math.min(1, Math.max(0, change / allowance - 1));
    known = Number.isNaN(known) ? excess : Math.max(known, excess);
  }
  return known;
}

/**
 * Six separate numbers about one attempt, each 0..1 (1 is best) or null where the gate left too little to judge. Input:
 * its frames, its marks, the task it was done for, and the noise of the filtered activation at rest (standard
 * deviation, share of reach).
 * - isolation: 1 minus the mean excess of the quiet list over the whole attempt;
 * - slowness: share of the way out and back that was inside the speed corridor;
 * - precision: share of the hold inside the band;
 * - steadiness: the standard deviation of the noise over that of the hold, 1 when the hold is no less steady than noise
 * alone;
 * - symmetry: the worse of size and timing of one side against the other; null where one side is trained;
 * - release: 1 when every trained side was back at rest within the time asked, lower when it came back later or less
 * far.
 */
export function attemptQuality(
  frames: AttemptFrames,
  marks: AttemptMarks,
  task: MovementTask,
  activationNoiseSd: number,
): AttemptQuality {
  const hold = sureFrames(frames, (ms) => ms >= marks.holdMs && ms < marks.releaseMs);
  return {
    isolation: isolation(frames, marks),
    slowness: slowness(frames, marks, task.speedLimitPerS),
    precision: precision(frames, hold, task),
    steadiness: steadiness(frames, hold, activationNoiseSd),
    symmetry: task.affected === 'both' ? symmetry(frames, marks, hold, task.symmetryTolerance ?? 0) : null,
    release: release(frames, marks, task),
  };
}

/** Indices of the sure frames of one part; null when they are fewer than half of it. */
function sureFrames(frames: AttemptFrames, inPart: (ms: number) => boolean): readonly number[] | null {
  const part = [...frames.timeMs.keys()].filter((i) => inPart(frames.timeMs[i] ?? Number.NaN));
  const sure = part.filter((i) => frames.notSure[i] === false && Number.isFinite(frames.activation[i]));
  return part.length > 0 && sure.length >= FEWEST_SURE * part.length ? sure : null;
}

/** Mean over the given frames, each weighted by the time until the next one; null without a known value. */
function timeWeightedMean(
  frames: AttemptFrames,
  indices: readonly number[] | null,
  valueAt: (i: number) => number,
): number | null {
  let sum = 0;
  let totalMs = 0;
  for (const i of indices ?? []) {
    const value = valueAt(i);
    if (!Number.isFinite(value)) continue;
    const ms = frameLengthMs(frames.timeMs, i);
    sum += value * ms;
    totalMs += ms;
  }
  return totalMs > 0 ? sum / totalMs : null;
}

function frameLengthMs(timeMs: readonly number[], i: number): number {
  const here = timeMs[i] ?? 0;
  return i + 1 < timeMs.length ? (timeMs[i + 1] ?? here) - here : here - (timeMs[i - 1] ?? here);
}

function isolation(frames: AttemptFrames, marks: AttemptMarks): number | null {
  const all = sureFrames(frames, (ms) => ms >= marks.onsetMs && ms <= marks.endMs);
  const excess = timeWeightedMean(frames, all, (i) => frames.excess[i] ?? Number.NaN);
  return excess === null ? null : 1 - excess;
}

function slowness(frames: AttemptFrames, marks: AttemptMarks, limitPerS: number): number | null {
  const ways = sureFrames(
    frames,
    (ms) => (ms >= marks.onsetMs && ms < marks.holdMs) || (ms >= marks.releaseMs && ms <= marks.endMs),
  );
  return timeWeightedMean(frames, ways, (i) => {
    const speed = Math.abs(frames.speedPerS[i] ?? Number.NaN);
    return Number.isFinite(speed) ? Number(speed <= limitPerS) : Number.NaN;
  });
}

function precision(frames: AttemptFrames, hold: readonly number[] | null, task: MovementTask): number | null {
  return timeWeightedMean(frames, hold, (i) =>
    Number(Math.abs((frames.activation[i] ?? Number.NaN) - task.target) <= task.bandHalfWidth),
  );
}

function steadiness(frames: AttemptFrames, hold: readonly number[] | null, noiseSd: number): number | null {
  const mean = timeWeightedMean(frames, hold, (i) => frames.activation[i] ?? Number.NaN);
  if (mean === null) return null;
  const variance = timeWeightedMean(frames, hold, (i) => ((frames.activation[i] ?? Number.NaN) - mean) ** 2);
  if (variance === null || !Number.isFinite(noiseSd)) return null;
  return variance <= noiseSd * noiseSd ? 1 : noiseSd / Math.sqrt(variance);
}

function symmetry(
  frames: AttemptFrames,
  marks: AttemptMarks,
  hold: readonly number[] | null,
  tolerance: number,
): number | null {
  const size = (side: Side) => timeWeightedMean(frames, hold, (i) => frames.activationBySide[side][i] ?? Number.NaN);
  const left = size('patientLeft');
  const right = size('patientRight');
  if (left === null || right === null || !(Math.max(left, right) > 0)) return null;
  const difference = 1 - Math.max(0, Math.min(left, right)) / Math.max(left, right);
  const sizeScore = difference <= tolerance ? 1 : (1 - difference) / (1 - tolerance);

  const riseLeft = riseMs(frames, marks, 'patientLeft', HALF_WAY * left);
  const riseRight = riseMs(frames, marks, 'patientRight', HALF_WAY * right);
  if (riseLeft === null || riseRight === null) return sizeScore;
  const lagMs = Math.abs(riseLeft - riseRight);
  const lagScore = 1 - (lagMs - FREE_SIDE_LAG_MS) / (WORST_SIDE_LAG_MS - FREE_SIDE_LAG_MS);
  return Math.min(sizeScore, Math.max(0, Math.min(1, lagScore)));
}

/** When a side first passed a level on its way out; null when a not-sure frame may hide the moment. */
function riseMs(frames: AttemptFrames, marks: AttemptMarks, side: Side, level: number): number | null {
  for (const [i, ms] of frames.timeMs.entries()) {
    if (ms < marks.onsetMs) continue;
    if (frames.notSure[i]) return null;
    if ((frames.activationBySide[side][i] ?? Number.NaN) >= level) return ms;
  }
  return null;
}

function release(frames: AttemptFrames, marks: AttemptMarks, task: MovementTask): number | null {
  const back = sureFrames(frames, (ms) => ms >= marks.releaseMs);
  if (back === null) return null;
  const trained = task.affected === 'both' ? SIDES : [task.affected];
  const scores = trained.map((side) => sideRelease(frames, marks, back, frames.activationBySide[side], task.releaseMs));
  const known = scores.filter((score) => score !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function sideRelease(
  frames: AttemptFrames,
  marks: AttemptMarks,
  back: readonly number[],
  activation: readonly number[],
  askedMs: number,
): number | null {
  const known = back.filter((i) => Number.isFinite(activation[i]));
  const last = known.at(-1);
  const start = known[0];
  if (last === undefined || start === undefined) return null;
  const atRest = known.find((i) => (activation[i] ?? 1) < SETTINGS.attempt.end);
  const tookMs = (frames.timeMs[atRest ?? last] ?? marks.releaseMs) - marks.releaseMs;
  const inTime = tookMs <= askedMs ? 1 : askedMs / tookMs;
  if (atRest !== undefined) return inTime;
  const from = activation[start] ?? 0;
  const wayBack = from > 0 ? 1 - Math.max(0, activation[last] ?? 0) / from : 0;
  return Math.max(0, Math.min(1, wayBack)) * inTime;
}
