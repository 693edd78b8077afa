/** The kind of evidence for a reason; its unit is given with each. */
export type EvidenceKind =
  /** Fastest closing of a lid, rest heights a second. */
  | 'lidSpeedPerS'
  /** The wider open eye, share of its rest. */
  | 'eyesOpen'
  /** Eye widths from where the eyes look at rest. */
  | 'gazeSideways'
  | 'gazeUpDown'
  /** From the head's rest. */
  | 'turnedDeg'
  | 'turningDegPerS'
  /** Turning points of the jaw within the window. */
  | 'jawTurns'
  /** Farther open than at rest. */
  | 'jawOpenIod'
  | 'rigidResidualIod'
  | 'edgeBulgeIod'
  /** Noise over the calibrated one. */
  | 'noiseRatio'
  /** Landmarks in use that lie outside the picture. */
  | 'landmarksOutside'
  /** 0..255, of the picture; of the darker half of the face. */
  | 'meanLuma'
  | 'faceLuma'
  | 'framesPerS'
  /** Faces whose landmarks can be used. */
  | 'facesSeen'
  /** Between two frames: iod, and the natural logarithm of the size. */
  | 'jumpIod'
  | 'jumpSize';

/** The evidence for a reason: the number that lay farthest past its limit, and that limit. */
export interface GateEvidence {
  readonly kind: EvidenceKind;
  readonly value: number;
  readonly limit: number;
}

/** Of two pieces of evidence for one reason, the one farther past its limit, for upper and for lower limits. */
export function strongerEvidence(a: GateEvidence, b: GateEvidence): GateEvidence {
  return past(b) > past(a) ? b : a;
}

function past({ value, limit }: GateEvidence): number {
  return Math.abs(Math.log(Math.max(Math.abs(value), 1e-9) / limit));
}
