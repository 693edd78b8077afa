import type { RegionKey } from '../co-movement/quiet-region';
import type { Side } from '../side';

/** Each 0..1; null when the artefact gate left too little to judge. The numbers are never combined. */
export interface AttemptQuality {
  readonly isolation: number | null;
  readonly slowness: number | null;
  readonly precision: number | null;
  readonly steadiness: number | null;
  readonly symmetry: number | null;
  readonly release: number | null;
}

/** What one region did while another part of the face moved on purpose. Shown, never judged by itself. */
export interface RegionResponse {
  /** Largest change, share of rest (eye: narrowing) or of own reach. */
  readonly change: number;
  /** Slope of the change on activation; null when the attempt was too small to tell one. */
  readonly gain: number | null;
}

/**
 * One attempt: rest, onset, hold, release, rest. Found whether or not the band was reached. Times in ms of the source's
 * clock.
 */
export interface AttemptSummary {
  readonly onsetMs: number;
  readonly holdMs: number;
  readonly releaseMs: number;
  readonly endMs: number;
  /** Share of the person's comfortable reach. */
  readonly peakActivation: number;
  readonly quality: AttemptQuality;
  /** Spectral arc length of the speed (<= 0, nearer 0 is smoother); null below 5 x noise. */
  readonly sparc: number | null;
  /** Log dimensionless jerk (nearer 0 is smoother); null below 5 x noise. */
  readonly logDimensionlessJerk: number | null;
  /** Every region but the movement's own, on the quiet list or not, in the sure frames; missing in old records. */
  readonly responses?: Readonly<Partial<Record<RegionKey, RegionResponse>>>;
  /**
   * Only for `look-down`: how far each upper lid lags behind its iris, iod for a full look down; 0 when the lid follows
   * fully.
   */
  readonly lidGapGain?: Readonly<Record<Side, number | null>>;
}
