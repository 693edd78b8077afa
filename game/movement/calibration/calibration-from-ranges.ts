import type { MeasuredFrame } from '../measure/measured-frame';
import { MEASUREMENT_VERSION } from '../measurement-version';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import type { Side } from '../side';
import type { Calibration, CameraIdentity, MovementReach } from './calibration';
import { coMovementBaseline } from './co-movement-baseline';
import { MOVEMENT_DIRECTION } from './movement-direction';
import { heldExcursion } from './movement-reach';
import { ownBlinkLength } from './own-blink-length';
import { restStatistics } from './rest-statistics';

/** Two stretches of measured frames, ms of the source's clock, ends included. */
export type RangeMs = readonly [startMs: number, endMs: number];

export interface RangesRequest {
  readonly frames: readonly MeasuredFrame[];
  readonly movement: MovementId;
  readonly rest: RangeMs;
  /**
   * The range that holds the strongest comfortable movement; null when nobody named one: a movement that is too weak
   * then gives no reach.
   */
  readonly reference: RangeMs | null;
  readonly camera: CameraIdentity | null;
  /** Wall clock, ISO 8601. */
  readonly takenAt: string;
}

/**
 * A calibration from a recording. The ranges of rest and of comfortable movement are given, or the whole recording is
 * searched. Null when the rest range shows no face. A side that did not move enough has no reach.
 */
export function calibrationFromRanges(request: RangesRequest): Calibration | null {
  const { frames, movement } = request;
  const still = restStatistics(within(frames, request.rest), frames);
  if (still === null) return null;
  const searched = request.reference === null ? frames : within(frames, request.reference);
  const left = heldExcursion(searched, still.rest, movement, 'patientLeft');
  const right = heldExcursion(searched, still.rest, movement, 'patientRight');
  const least = (side: Side): number => {
    const noises = MOVEMENT_DIRECTION[movement].measures.map((m) => still.rest[`${m}.${side}`]?.noiseSd ?? Number.NaN);
    const overNoise = SETTINGS.activation.reachOverNoise * Math.hypot(...noises);
    return request.reference === null ? Math.max(overNoise, MOVEMENT_DIRECTION[movement].leastUnknownReach) : overNoise;
  };
  const reachOf = (side: Side): number | null => {
    const found = side === 'patientLeft' ? left : right;
    return found !== null && found.reach > least(side) ? found.reach : null;
  };
  const bySide = { patientLeft: reachOf('patientLeft'), patientRight: reachOf('patientRight') };
  const strongest = (bySide.patientLeft ?? 0) >= (bySide.patientRight ?? 0) ? left : right;
  const reach: MovementReach = {
    bySide,
    direction: { patientLeft: left?.direction ?? [], patientRight: right?.direction ?? [] },
    tries: 0,
    coMovementBaseline: {},
  };
  const withoutBaseline: Calibration = {
    takenAt: request.takenAt,
    measurementVersion: MEASUREMENT_VERSION,
    camera: request.camera,
    ...still,
    reach: movement === 'rest' ? {} : { [movement]: reach },
    blinkLengthMs: ownBlinkLength(within(frames, request.rest), still.rest),
  };
  if (movement === 'rest' || strongest === null) return withoutBaseline;
  const baseline = coMovementBaseline(within(searched, [strongest.startMs, strongest.endMs]), withoutBaseline);
  return { ...withoutBaseline, reach: { [movement]: { ...reach, coMovementBaseline: baseline } } };
}

function within(frames: readonly MeasuredFrame[], [startMs, endMs]: RangeMs): readonly MeasuredFrame[] {
  return frames.filter((frame) => frame.captureMs >= startMs && frame.captureMs <= endMs);
}
