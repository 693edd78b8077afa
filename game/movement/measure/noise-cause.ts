/** What makes a picture noisy: too little light, or a face that is too far away. */
export type NoiseCause = 'light' | 'tooFar';

/**
 * Tells light from distance: the effect of a picture's white noise is inversely proportional to the size of the face in
 * it. The cause is distance where the noise would be within `limit` with the face `nearPx` wide, else light; a face
 * that is already that near is never too far.
 * @param noise any measure of the noise now, in the unit of `limit` (a ratio, or a share of a region's scale).
 * @param facePx distance of the outer canthi now, px.
 * @param nearPx that distance for a face that is near enough, px of the same picture.
 */
export function noiseCause(noise: number, limit: number, facePx: number, nearPx: number): NoiseCause {
  return facePx < nearPx && noise * (facePx / nearPx) <= limit ? 'tooFar' : 'light';
}
