import type { BenchPart } from '../bench-part';
import { frameRates, seeFrames, takenPictures } from '../frames-round';

/** Of the worker peer's, on a machine with nothing else to do. */
const LEAST = 1.4;

export const part: BenchPart = {
  says: 'tracked pictures a second in ready check, calibration and play, in each window',
  camera: 'wanted',
  async round(world) {
    const seen = await seeFrames(world, (sample) => sample());
    return [...frameRates(world, seen, LEAST), ...takenPictures(world, seen)];
  },
};
