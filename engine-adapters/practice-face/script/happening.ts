/** Things that happen to a face and a camera besides the movement, from startMs to endMs. */
export type Happening = { readonly startMs: number; readonly endMs: number } & (
  | { readonly kind: 'noFace' }
  /** A second person in the picture; `taken` when the tracker jumps over to them. */
  | { readonly kind: 'secondFace'; readonly tracked: 'patient' | 'other' }
  | { readonly kind: 'speech' }
  /** Eyes go there and stay; eye widths from rest. */
  | { readonly kind: 'gaze'; readonly towardPatientLeft: number; readonly up: number }
  /** Head turns there within half a second, degrees from its place. */
  | { readonly kind: 'turn'; readonly yawDeg: number; readonly pitchDeg: number; readonly rollDeg: number }
  /** A hand over one cheek: the tracker guesses the lower face and its edge, iod of error. */
  | { readonly kind: 'hand'; readonly errorIod: number }
  /** Poor light: brightness 0..255 and by how much the noise grows. */
  | { readonly kind: 'dimLight'; readonly luma: number; readonly noiseGain: number }
);

export type HappeningKind = Happening['kind'];

/** How far a happening has come in or gone out again, 0..1, with soft edges of `edgeMs`. */
export function presence({ startMs, endMs }: Happening, atMs: number, edgeMs: number): number {
  if (atMs <= startMs || atMs >= endMs) return 0;
  return Math.min(1, (atMs - startMs) / edgeMs, (endMs - atMs) / edgeMs);
}
