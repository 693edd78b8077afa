import { seededRandom } from '../clips/seeded-random';
import type { CameraRhythm } from './room';

/** The clips have this many pictures a second. */
export const CLIP_FRAMES_PER_S = 30;

/** One picture of a clip, by its place in it, and when it was taken, ms from the start of the clip. */
export interface CameraFrame {
  readonly index: number;
  readonly captureMs: number;
}

/** The pictures of a clip that a room's camera takes, with their exact times. The same seed gives the same rhythm. */
export function cameraFrames(pictures: number, rhythm: CameraRhythm, seed: number): CameraFrame[] {
  const random = seededRandom(seed);
  const frames: CameraFrame[] = [];
  for (let index = 0; index < pictures; index += step(rhythm, random))
    frames.push({ index, captureMs: (index * 1000) / CLIP_FRAMES_PER_S });
  return frames;
}

/** Two and three by turns of chance: 67 and 100 ms, 12 a second. */
const step = (rhythm: CameraRhythm, random: () => number) => (rhythm === 'every' ? 1 : random() < 0.5 ? 2 : 3);
