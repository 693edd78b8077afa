import { countedAttempts, type JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { Calibration, MovementReach } from '../movement/calibration/calibration';
import type { CalibrationVerdict } from '../movement/calibration/calibration-verdict';
import type { CoMovementEvent } from '../movement/co-movement/co-movement-event';
import { armLengthPx, type DetectionLimit, detectionLimits } from '../movement/co-movement/detection-limits';
import { isOwnRegion } from '../movement/co-movement/own-regions';
import type { QuietRegion, RegionKey } from '../movement/co-movement/quiet-region';
import { suggestedAllowance } from '../movement/co-movement/suggested-allowance';
import { type Findings, findingsOf } from '../movement/findings/findings';
import { measureRange } from '../movement/findings/measure-range';
import type { RestingTone } from '../movement/findings/resting-tone';
import { createRestingToneWatch } from '../movement/findings/resting-tone-watch';
import type { BlinkEvent, EndedEvents, GateInterval, Judgement } from '../movement/judgement';
import { MEASURE_KEYS } from '../movement/measure/measure-id';
import type { MeasuredFrame } from '../movement/measure/measured-frame';
import { MEASUREMENT_VERSION } from '../movement/measurement-version';
import type { MovementTask } from '../movement/movement-task';
import { finishPlay, startPlay, stepPlay } from '../play/play-step';
import type { RangeMs } from './analyse-options';
import type { FrameSeries } from './analyse-series';

/** What `analyse` prints. Times in ms from the start of the recording. */
export interface AnalyseReport {
  readonly measurementVersion: string;
  readonly frames: number;
  readonly facesFound: number;
  readonly fps: number;
  readonly rest: RangeMs;
  readonly reference: RangeMs;
  readonly playRange: RangeMs;
  readonly warnings: readonly string[];
  readonly noise: Readonly<Record<string, { readonly sdIod: number; readonly percentOfRange: number | null }>>;
  readonly blinks: readonly BlinkEvent[];
  readonly notSure: readonly GateInterval[];
  readonly coMovements: readonly CoMovementEvent[];
  /** Every movement that was found, with the verdict the game would give it; only those `counted` are attempts. */
  readonly attempts: readonly JudgedAttempt[];
  readonly play: PlayReport;
  readonly calibration: CalibrationReport;
  /** What could be told in this picture, line by line of the quiet list: the allowance that was asked for, the one in force, and why. */
  readonly limits: readonly DetectionLimit[];
  readonly findings: AnalyseFindings;
  readonly series?: FrameSeries;
}

/** Four things that are easily taken for one another, kept apart: reach, responses, asymmetry at rest, drift of tone. */
export interface AnalyseFindings extends Findings {
  /** Reach of this movement alone, iod; null where it did not move or was not measured. */
  readonly reachIod: MovementReach['bySide'] | null;
}

/** What the judgement was measured against, and whether the game would have taken it. */
export interface CalibrationReport extends CalibrationVerdict {
  /** What came along while the reach was held, share of rest (eye) or of own reach; never subtracted. */
  readonly coMovementBaseline: MovementReach['coMovementBaseline'];
  /** A little under it; null where nothing came along beyond the floor. */
  readonly suggestedAllowances: Readonly<Partial<Record<RegionKey, number | null>>>;
}

export interface PlayReport {
  readonly flowingMs: number;
  readonly calmMs: number;
  readonly pausedMs: number;
  readonly notSureMs: number;
  /** 0..1 of what the attempts of the range could earn. */
  readonly progress: number;
  /** How many of the movements counted. */
  readonly attempts: number;
}

interface Analysed {
  readonly measured: readonly MeasuredFrame[];
  readonly judgements: readonly Judgement[];
  readonly last: EndedEvents;
  readonly calibration: Calibration;
  readonly verdict: CalibrationVerdict;
  readonly task: MovementTask;
  readonly warnings: readonly string[];
}

export function analyseReport({
  measured,
  judgements,
  last,
  calibration,
  verdict,
  task,
  warnings,
}: Analysed): Omit<AnalyseReport, 'rest' | 'reference' | 'playRange' | 'series'> {
  const ended = [...judgements.map((j) => j.ended), last];
  const { play, attempts } = playThrough(judgements, last, task);
  const blinks = ended.flatMap((e) => e.blinks);
  const byStart = (a: { startMs: number }, b: { startMs: number }): number => a.startMs - b.startMs;
  return {
    measurementVersion: MEASUREMENT_VERSION,
    frames: measured.length,
    facesFound: measured.filter((frame) => frame.status === 'ok').length,
    fps: framesPerS(measured),
    warnings,
    noise: noise(calibration),
    blinks: blinks.sort(byStart),
    notSure: ended.flatMap((e) => e.gate).sort(byStart),
    coMovements: ended.flatMap((e) => e.coMovements).sort(byStart),
    attempts,
    play,
    calibration: { ...verdict, ...baselineReport(calibration, task) },
    limits: detectionLimits(task.quietList, calibration, armLengthPx(measured[0]?.imageHeight ?? null)),
    findings: {
      reachIod: calibration.reach[task.movement]?.bySide ?? null,
      ...findingsOf(calibration, [{ task, attempts: countedAttempts(attempts), blinks }], restsOf(judgements)),
    },
  };
}

function baselineReport(
  calibration: Calibration,
  { movement }: MovementTask,
): Omit<CalibrationReport, 'verdict' | 'reasons'> {
  const reach = calibration.reach[movement];
  const along = Object.entries(reach?.coMovementBaseline ?? {}) as [RegionKey, number][];
  const coMovementBaseline: Partial<Record<RegionKey, number>> = Object.fromEntries(
    along.filter(([key]) => !isOwnRegion(movement, key.split('.')[0] as QuietRegion)),
  );
  const suggestedAllowances: Partial<Record<RegionKey, number | null>> = {};
  for (const key of Object.keys(coMovementBaseline) as RegionKey[])
    suggestedAllowances[key] = suggestedAllowance({ coMovementBaseline }, key);
  return { coMovementBaseline, suggestedAllowances };
}

function restsOf(judgements: readonly Judgement[]): RestingTone[] {
  const tone = createRestingToneWatch();
  return [...judgements.map((judgement) => tone.judged(judgement)), tone.finish()].filter((rest) => rest !== null);
}

function framesPerS(measured: readonly MeasuredFrame[]): number {
  const spanMs = (measured.at(-1)?.captureMs ?? 0) - (measured[0]?.captureMs ?? 0);
  return spanMs > 0 ? Math.round(((measured.length - 1) * 10_000) / spanMs) / 10 : 0;
}

function noise(calibration: Calibration): AnalyseReport['noise'] {
  const table: Record<string, { sdIod: number; percentOfRange: number | null }> = {};
  for (const key of MEASURE_KEYS) {
    const sdIod = calibration.rest[key]?.noiseSd;
    if (sdIod === undefined || !Number.isFinite(sdIod)) continue;
    const range = measureRange(key, calibration);
    table[key] = { sdIod, percentOfRange: range === null ? null : (100 * sdIod) / range };
  }
  return table;
}

/** Plays the judged frames as one block that stays open to its end, so that every frame and every attempt is counted. */
function playThrough(
  judgements: readonly Judgement[],
  last: EndedEvents,
  task: MovementTask,
): { play: PlayReport; attempts: readonly JudgedAttempt[] } {
  const lengthMs = (judgements.at(-1)?.captureMs ?? 0) - (judgements[0]?.captureMs ?? 0);
  // More than can count.
  const planned = 1 + [...judgements.map((one) => one.ended), last].reduce((sum, e) => sum + e.attempts.length, 0);
  let model = startPlay({ task, attempts: planned, blockMs: lengthMs + 1, stillMs: lengthMs + 1, feedbackEvery: 1 });
  let progress = 0;
  const attempts: JudgedAttempt[] = [];
  for (const judgement of judgements) {
    const step = stepPlay(model, judgement);
    model = step.model;
    progress = step.signal.progress;
    attempts.push(...step.ended.attempts);
  }
  attempts.push(...finishPlay(model, last).ended.attempts);
  const counted = countedAttempts(attempts).length;
  const { flowing, calm, paused, notSure } = model.flowMs;
  const shareOfMade = task.movement === 'rest' ? 1 : planned / Math.max(counted, 1);
  const play = {
    ...{ flowingMs: flowing, calmMs: calm, pausedMs: paused, notSureMs: notSure },
    progress: Math.min(1, progress * shareOfMade),
    attempts: counted,
  };
  return { play, attempts };
}
