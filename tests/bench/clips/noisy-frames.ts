import type { FaceFrame } from '../../../game/movement/face-frame';
import { normal, seededRandom } from './seeded-random';

/** px; the picture's width that noise is told for. */
const TOLD_FOR_WIDTH_PX = 480;

/**
 * Adds white noise to every landmark of every frame, in all three directions: what a grainy, small or soft picture makes of it.
 * @param px standard deviation in one frame, px of a picture 480 px wide; 0 leaves the frames as they are.
 * @returns a change of frames that come in order; the same seed gives the same noise, in proportion to `px`.
 */
export function noisyFrames(px: number, seed: number): (frame: FaceFrame) => FaceFrame {
  if (!(px >= 0)) throw new Error(`noise: found ${px} px, expected 0 or more`);
  const random = seededRandom(seed);
  return (frame) => {
    if (!frame.face || px === 0) return frame;
    const acrossShare = px / TOLD_FOR_WIDTH_PX;
    const downShare = (acrossShare * frame.imageWidth) / frame.imageHeight;
    const landmarks = frame.face.landmarks.map((n, i) => n + normal(random) * (i % 3 === 1 ? downShare : acrossShare));
    return { ...frame, face: { ...frame.face, landmarks } };
  };
}
