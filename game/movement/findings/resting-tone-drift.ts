import type { Calibration } from '../calibration/calibration';
import { fitLine } from '../numerics/straight-line';
import type { Side } from '../side';
import type { RestingTone } from './resting-tone';

/** How the resting face changes while a session goes on, per side. Every value is null with fewer than three rests. */
export interface RestingToneDrift {
  /** Narrowing of the resting eye, share of its calibrated rest a minute. */
  readonly eyePerMin: Readonly<Record<Side, number | null>>;
  /** Standard error of the drift, same unit; `isDriftAboveNoise` says whether the drift is significant. */
  readonly eyePerMinError: Readonly<Record<Side, number | null>>;
  /** Spread of the rests about the fitted line (standard deviation), share of the calibrated rest. */
  readonly eyeSpread: Readonly<Record<Side, number | null>>;
  /** Rise of the resting mouth corner, iod a minute. */
  readonly mouthCornerPerMin: Readonly<Record<Side, number | null>>;
  readonly mouthCornerPerMinError: Readonly<Record<Side, number | null>>;
  /** Rests that were long and sure enough to be measured. */
  readonly rests: number;
}

const MS_A_MINUTE = 60_000;

/** Slope over the medians of the rests; frames within attempts are not used. Rests must share one clock. */
export function restingToneDrift(rests: readonly RestingTone[], { rest }: Pick<Calibration, 'rest'>): RestingToneDrift {
  const eye = (side: Side) => {
    const own = rest[`palpebralFissure.${side}`]?.median;
    return own === undefined || !(own > 0) ? null : lineOf(rests, (tone) => share(tone.fissureIod[side], own));
  };
  const corner = (side: Side) => lineOf(rests, (tone) => tone.mouthCornerUpIod[side]);
  const eyes = bySide(eye);
  const corners = bySide(corner);
  return {
    eyePerMin: bySide((side) => eyes[side]?.slope ?? null),
    eyePerMinError: bySide((side) => eyes[side]?.slopeError ?? null),
    eyeSpread: bySide((side) => eyes[side]?.spread ?? null),
    mouthCornerPerMin: bySide((side) => corners[side]?.slope ?? null),
    mouthCornerPerMinError: bySide((side) => corners[side]?.slopeError ?? null),
    rests: rests.length,
  };
}

/** Share of the resting fissure that is lost. */
function share(fissureIod: number | null, own: number): number | null {
  return fissureIod === null ? null : 1 - fissureIod / own;
}

function lineOf(rests: readonly RestingTone[], read: (tone: RestingTone) => number | null) {
  const points = rests.flatMap((tone): [number, number][] => {
    const value = read(tone);
    return value === null ? [] : [[(tone.startMs + tone.endMs) / 2 / MS_A_MINUTE, value]];
  });
  return fitLine(points);
}

function bySide<T>(of: (side: Side) => T): Readonly<Record<Side, T>> {
  return { patientLeft: of('patientLeft'), patientRight: of('patientRight') };
}
