import { LANDMARK_COUNT } from '../../game/movement/face-frame';
import { seededRandom } from './script/seeded-random';

/**
 * White noise of one frame (Box and Muller, 1958): 478 x 3 numbers with a standard deviation of 1, the same for the same seed and
 * stream. Nobody may change what it returns: another one may have been given the same.
 */
export type LandmarkNoise = (seed: number, stream: number) => Float64Array;

/** The noise, made anew each time. */
export const landmarkNoise: LandmarkNoise = (seed, stream) => {
  const random = seededRandom(seed, stream);
  const noise = new Float64Array(LANDMARK_COUNT * 3);
  for (let i = 0; i < noise.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    noise[i] = radius * Math.cos(angle);
    noise[i + 1] = radius * Math.sin(angle);
  }
  return noise;
};
