import { SETTINGS } from '../settings';

/**
 * Learns slowly how this person's rigid points differ from the average shape, so that the remaining misfit indicates a
 * hand, a turn too far or a lost face, and not this person's nose or glasses.
 */
export interface OwnShape {
  /** Takes the misfit of one frame [iod, 12 x 3]; returns the root mean square beyond the person's own shape, iod. */
  step(timeMs: number, misfit: Float64Array): number;
}

export function createOwnShape(): OwnShape {
  let own: Float64Array | null = null;
  let lastMs = 0;
  let knownS = 0;
  return {
    step(timeMs, misfit) {
      if (own === null) {
        own = Float64Array.from(misfit);
        lastMs = timeMs;
        return 0;
      }
      const dtS = Math.min(Math.max(timeMs - lastMs, 0) / 1000, SETTINGS.time.gapMs / 1000);
      lastMs = timeMs;
      knownS = Math.min(knownS + dtS, SETTINGS.filter.ownShapeS);
      const share = knownS > 0 ? dtS / knownS : 0;
      let square = 0;
      for (let i = 0; i < misfit.length; i += 1) {
        const off = (misfit[i] ?? 0) - (own[i] ?? 0);
        square += off * off;
        own[i] = (own[i] ?? 0) + share * off;
      }
      return Math.sqrt((3 * square) / misfit.length);
    },
  };
}
