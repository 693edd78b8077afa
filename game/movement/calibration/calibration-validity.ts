import { MEASUREMENT_VERSION } from '../measurement-version';
import { SETTINGS } from '../settings';
import type { Calibration, CameraIdentity } from './calibration';

/** Why a calibration must be made anew before it is used. */
export type CalibrationDoubt =
  | 'otherVersion'
  | 'otherCamera'
  | 'otherDay'
  /** A treatment or an event was marked since the calibration: the face may have changed. */
  | 'markerSince'
  | 'noisier'
  /** The face is much nearer or farther than in the calibration. */
  | 'otherDistance';

/** What is known now. */
export interface CalibrationNow {
  readonly camera: CameraIdentity | null;
  /** Wall clock, ISO 8601 with offset; the day is read from this text as written, whatever the time zone. */
  readonly at: string;
  /** Wall clock of marks (injection, operation, new glasses), ISO 8601; a mark on the day of the calibration counts. */
  readonly markers: readonly string[];
  /** Present frame noise divided by the calibrated noise; null when not known yet. */
  readonly noiseRatio: number | null;
  /** Outer canthi apart now, px; null when not known yet. */
  readonly interocularPx: number | null;
}

/**
 * Share by which the face may be nearer or farther: the tracker's noise changes with the size of the face in the
 * picture.
 */
const OTHER_DISTANCE = 0.4;

/** Every reason that speaks against using a stored calibration; none means that it may be used. */
export function calibrationDoubts(calibration: Calibration, now: CalibrationNow): readonly CalibrationDoubt[] {
  const doubts: CalibrationDoubt[] = [];
  if (calibration.measurementVersion !== MEASUREMENT_VERSION) doubts.push('otherVersion');
  if (!isSameCamera(calibration.camera, now.camera)) doubts.push('otherCamera');
  const taken = dayOf(calibration.takenAt);
  if (taken !== dayOf(now.at)) doubts.push('otherDay');
  if (now.markers.some((marker) => dayOf(marker) >= taken)) doubts.push('markerSince');
  if (now.noiseRatio !== null && now.noiseRatio > SETTINGS.gate.noiseRatio) doubts.push('noisier');
  const px = now.interocularPx;
  if (px !== null && Math.abs(Math.log(px / calibration.interocularPx)) > Math.log(1 + OTHER_DISTANCE))
    doubts.push('otherDistance');
  return doubts;
}

/** Days as text sort as days. */
function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** A camera without a known identity never counts as the same camera. */
function isSameCamera(a: CameraIdentity | null, b: CameraIdentity | null): boolean {
  if (a === null || b === null || a.label === '') return false;
  return a.label === b.label && a.width === b.width && a.height === b.height;
}
