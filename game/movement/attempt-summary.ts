/** Each 0..1; null when the artefact gate left too little to judge. None is folded into another. */
export interface AttemptQuality {
  readonly isolation: number | null;
  readonly slowness: number | null;
  readonly precision: number | null;
  readonly steadiness: number | null;
  readonly symmetry: number | null;
  readonly release: number | null;
}

/** One attempt: rest, onset, hold, release, rest. Found without regard to the band. Times in ms of the source's clock. */
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
}
