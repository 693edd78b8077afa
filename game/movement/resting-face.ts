import type { Calibration } from './calibration';
import type { Judgement } from './judgement';
import type { MeasureKey } from './measure-id';
import { median } from './robust-statistics';
import type { Side } from './side';

/** How unlike the two halves are at rest: left minus right. Null where a side was not measured. */
export interface RestingAsymmetry {
  /** Share of the mean fissure. */
  readonly eye: number | null;
  /** iod. */
  readonly brow: number | null;
  readonly mouthCornerUp: number | null;
  readonly mouthCornerOut: number | null;
}

/** How the resting face changes while the session goes on, per side. */
export interface RestingToneDrift {
  /** Narrowing of the resting eye, share of its calibrated rest a minute; null with fewer than three rests. */
  readonly eyePerMin: Readonly<Record<Side, number | null>>;
  /** Rise of the resting mouth corner, iod a minute. */
  readonly mouthCornerPerMin: Readonly<Record<Side, number | null>>;
  /** Rests that were long and sure enough to be measured. */
  readonly rests: number;
}

/** From the calibration alone: a resting face is no movement, and weakness of a side is no co-movement of the other. */
export function restingAsymmetry({ rest }: Pick<Calibration, 'rest'>): RestingAsymmetry {
  const difference = (measure: 'browHeight' | 'commissureVertical' | 'commissureHorizontal'): number | null => {
    const left = rest[`${measure}.patientLeft`]?.median;
    const right = rest[`${measure}.patientRight`]?.median;
    return left === undefined || right === undefined ? null : left - right;
  };
  const left = rest['palpebralFissure.patientLeft']?.median;
  const right = rest['palpebralFissure.patientRight']?.median;
  return {
    eye: left === undefined || right === undefined ? null : (2 * (left - right)) / (left + right),
    brow: difference('browHeight'),
    mouthCornerUp: difference('commissureVertical'),
    mouthCornerOut: difference('commissureHorizontal'),
  };
}

/** ms of sure rest that make one measurement of it. */
const LEAST_REST_MS = 1000;
const FEWEST_RESTS = 3;

/** Slope over the medians of the rests between attempts; what happens within attempts is not looked at. */
export function restingToneDrift(
  judgements: readonly Judgement[],
  { rest }: Pick<Calibration, 'rest'>,
): RestingToneDrift {
  const rests = restPeriods(judgements);
  const perMin = (key: MeasureKey, scale: number): number | null =>
    slopePerMin(
      rests.map((frames) => ({
        ms: median(frames.map((j) => j.captureMs)),
        value: median(frames.map((j) => j.measures[key].raw).filter(Number.isFinite)) / scale,
      })),
    );
  const bySide = (of: (side: Side) => number | null) => ({
    patientLeft: of('patientLeft'),
    patientRight: of('patientRight'),
  });
  return {
    eyePerMin: bySide((side) => {
      const own = rest[`palpebralFissure.${side}`]?.median;
      return own === undefined ? null : perMin(`palpebralFissure.${side}`, -own);
    }),
    mouthCornerPerMin: bySide((side) => perMin(`commissureVertical.${side}`, 1)),
    rests: rests.length,
  };
}

function restPeriods(judgements: readonly Judgement[]): Judgement[][] {
  const periods: Judgement[][] = [[]];
  for (const judgement of judgements) {
    if (judgement.phase !== 'rest') {
      if ((periods.at(-1)?.length ?? 0) > 0) periods.push([]);
    } else if (judgement.notSure.length === 0) periods.at(-1)?.push(judgement);
  }
  return periods.filter((frames) => frames.reduce((sum, j) => sum + j.dtMs, 0) >= LEAST_REST_MS);
}

function slopePerMin(points: readonly { ms: number; value: number }[]): number | null {
  const known = points.filter(({ value }) => Number.isFinite(value));
  if (known.length < FEWEST_RESTS) return null;
  const meanMs = known.reduce((sum, p) => sum + p.ms, 0) / known.length;
  const mean = known.reduce((sum, p) => sum + p.value, 0) / known.length;
  let across = 0;
  let along = 0;
  for (const { ms, value } of known) {
    along += (ms - meanMs) ** 2;
    across += (ms - meanMs) * (value - mean);
  }
  return along > 0 ? (60_000 * across) / along : null;
}
