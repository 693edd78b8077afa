import { countedAttempts, type JudgedAttempt } from '../../movement/attempt/judged-attempt';
import type { Calibration, MovementReach } from '../../movement/calibration/calibration';
import type { CalibrationVerdict } from '../../movement/calibration/calibration-verdict';
import type { CoMovementEvent } from '../../movement/co-movement/co-movement-event';
import { armLengthPx, type DetectionLimit, detectionLimits } from '../../movement/co-movement/detection-limits';
import { isOwnRegion } from '../../movement/co-movement/own-regions';
import type { QuietRegion, RegionKey } from '../../movement/co-movement/quiet-region';
import { suggestedAllowance } from '../../movement/co-movement/suggested-allowance';
import { type Findings, findingsOf } from '../../movement/findings/findings';
import { measureRange } from '../../movement/findings/measure-range';
import type { BlinkEvent, GateInterval } from '../../movement/judgement';
import { MEASURE_KEYS } from '../../movement/measure/measure-id';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import type { MovementTask } from '../../movement/movement-task';
import type { WholeBlock } from '../../play/whole-block';
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
  /** Every movement that was found, with the verdict that the game would give it; only those `counted` are attempts. */
  readonly attempts: readonly JudgedAttempt[];
  readonly play: PlayReport;
  readonly calibration: CalibrationReport;
  /**
   * The limits of detection in this picture, line by line of the quiet list: the requested allowance, the one in force,
   * and what set it.
   */
  readonly limits: readonly DetectionLimit[];
  readonly findings: AnalyseFindings;
  readonly series?: FrameSeries;
}

/** Four findings that are easily confused, reported separately: reach, responses, asymmetry at rest, drift of tone. */
export interface AnalyseFindings extends Findings {
  /** Reach of this movement alone, iod; null where it did not move or was not measured. */
  readonly reachIod: MovementReach['bySide'] | null;
}

/** The calibration of the judgement, and whether the game would have accepted it. */
export interface CalibrationReport extends CalibrationVerdict {
  /** Co-movement while the reach was held, share of rest (eye) or of own reach; never subtracted. */
  readonly coMovementBaseline: MovementReach['coMovementBaseline'];
  /** A little below the baseline; null where no co-movement was above the floor. */
  readonly suggestedAllowances: Readonly<Partial<Record<RegionKey, number | null>>>;
}

export interface PlayReport {
  readonly flowingMs: number;
  readonly calmMs: number;
  readonly pausedMs: number;
  readonly notSureMs: number;
  /** 0..1 of what the attempts of the range could earn. */
  readonly progress: number;
  /** Number of movements that counted. */
  readonly attempts: number;
}

interface Analysed {
  readonly measured: readonly MeasuredFrame[];
  /** The play range, as one block that stayed open to its end. */
  readonly block: WholeBlock;
  readonly calibration: Calibration;
  readonly verdict: CalibrationVerdict;
  readonly task: MovementTask;
  readonly warnings: readonly string[];
}

export function analyseReport({
  measured,
  block,
  calibration,
  verdict,
  task,
  warnings,
}: Analysed): Omit<AnalyseReport, 'rest' | 'reference' | 'playRange' | 'series'> {
  const { ended, rests } = block;
  const byStart = (a: { startMs: number }, b: { startMs: number }): number => a.startMs - b.startMs;
  const blinks = ended.blinks.toSorted(byStart);
  return {
    measurementVersion: MEASUREMENT_VERSION,
    frames: measured.length,
    facesFound: measured.filter((frame) => frame.status === 'ok').length,
    fps: framesPerS(measured),
    warnings,
    noise: noise(calibration),
    blinks,
    notSure: ended.gate.toSorted(byStart),
    coMovements: ended.coMovements.toSorted(byStart),
    attempts: ended.attempts,
    play: playReport(block),
    calibration: { ...verdict, ...baselineReport(calibration, task) },
    limits: detectionLimits(task.quietList, calibration, armLengthPx(measured[0]?.imageHeight ?? null)),
    findings: {
      reachIod: calibration.reach[task.movement]?.bySide ?? null,
      ...findingsOf(calibration, [{ task, attempts: countedAttempts(ended.attempts), blinks }], rests),
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

/** The block had more attempts planned than can occur: `progress` is relative to the attempts that were made. */
function playReport({ steps, ended, model }: WholeBlock): PlayReport {
  const { flowing, calm, paused, notSure } = model.flowMs;
  const { task, attempts: planned } = model.rules;
  const attempts = countedAttempts(ended.attempts).length;
  const ofBlock = steps.at(-1)?.signal.progress ?? 0;
  const progress = task.movement === 'rest' ? ofBlock : Math.min(1, (ofBlock * planned) / Math.max(attempts, 1));
  return { flowingMs: flowing, calmMs: calm, pausedMs: paused, notSureMs: notSure, progress, attempts };
}
