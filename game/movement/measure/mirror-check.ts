import { median } from '../numerics/robust-statistics';
import type { MeasuredFrame } from './measured-frame';

/**
 * Whether the camera delivers a mirrored picture, found from a turn of the head that was asked for. `mirrored`: left
 * and right would be swapped, so nothing may be judged.
 */
export type PictureSides = 'notKnown' | 'asExpected' | 'mirrored';

export interface MirrorCheck {
  /** To be fed from the moment the person is asked to turn the head a little toward the left hand; the first clear turn decides. */
  step(frame: Pick<MeasuredFrame, 'captureMs' | 'pose'>): PictureSides;
}

/** Time in which the head's direction is taken when the question is asked, ms. */
export const STRAIGHT_MS = 400;
/** "A little" is 15 to 30 degrees; talking and looking about stays below this, degrees. */
const CLEAR_TURN_DEG = 10;
/** A deliberate turn lasts at least this long, a glance does not, ms. */
const TURN_HELD_MS = 300;

/**
 * Tells a mirrored picture (some cameras and drivers flip it) from the sign of the head's yaw during a turn toward the left.
 * @returns a check that remembers its first clear answer; make a new one to ask again.
 */
export function createMirrorCheck(): MirrorCheck {
  const straight: number[] = [];
  let firstMs: number | null = null;
  let turn: { readonly toward: 'asExpected' | 'mirrored'; readonly sinceMs: number } | null = null;
  let answer: PictureSides = 'notKnown';

  return {
    step({ captureMs, pose }) {
      if (answer !== 'notKnown') return answer;
      if (!pose) {
        turn = null;
        return answer;
      }
      firstMs ??= captureMs;
      if (captureMs - firstMs <= STRAIGHT_MS) {
        straight.push(pose.yawDeg);
        return answer;
      }
      const turnedDeg = pose.yawDeg - median(straight);
      const toward = turnedDeg > 0 ? 'asExpected' : 'mirrored';
      if (Math.abs(turnedDeg) < CLEAR_TURN_DEG) turn = null;
      else if (turn?.toward !== toward) turn = { toward, sinceMs: captureMs };
      else if (captureMs - turn.sinceMs >= TURN_HELD_MS) answer = toward;
      return answer;
    },
  };
}
