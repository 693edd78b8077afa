import { type LandmarkNoise, landmarkNoise } from '../../../engine-adapters/practice-face/landmark-noise';

/** Frames whose noise is kept, 11 kB each: four minutes of play at 30 a second. */
const MOST = 7200;

const kept = new Map<string, Float64Array>();

/**
 * The noise of the practice face as it is, to the last bit, but made once for each seed and time: most tests play the same patients
 * at the same times, and most of a generated frame's cost is its noise.
 */
export const keptNoise: LandmarkNoise = (seed, stream) => {
  const key = `${seed} ${stream}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = landmarkNoise(seed, stream);
  if (kept.size === MOST) kept.clear();
  kept.set(key, made);
  return made;
};
