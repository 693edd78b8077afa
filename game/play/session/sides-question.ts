import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { createMirrorCheck, type PictureSides, STRAIGHT_MS } from '../../movement/measure/mirror-check';
import { median } from '../../movement/numerics/robust-statistics';

/** What the person is asked to do now: turn toward the left hand, look ahead again, turn once more. */
export type SidesStage = 'turn' | 'lookAhead' | 'turnAgain';

export interface SidesAsked {
  readonly stage: SidesStage;
  readonly answer: PictureSides;
}

export interface SidesQuestion {
  /** Takes one frame (angles in deg). The first answer is final. */
  step(frame: Pick<MeasuredFrame, 'captureMs' | 'pose'>): SidesAsked;
  /** What a person says about the picture counts as one turn. */
  told(picture: 'asExpected' | 'mirrored'): SidesAsked;
}

/** The head is back when it is this near to its first direction; under half of a clear turn, degrees. */
const BACK_DEG = 4;
/** Back for this long, so that a swing through the middle is not taken for looking ahead, ms. */
const BACK_MS = 500;

/**
 * Asks which way round the picture is, and asks once more before it believes that it is mirrored: people do mix up left
 * and right. The second turn counts only after the head came back, or the way back would be taken for a turn.
 */
export function createSidesQuestion(): SidesQuestion {
  const straight: number[] = [];
  let firstMs: number | null = null;
  let backSinceMs: number | null = null;
  let check = createMirrorCheck();
  let asked: SidesAsked = { stage: 'turn', answer: 'notKnown' };

  function hear(picture: PictureSides): SidesAsked {
    if (asked.answer !== 'notKnown' || picture === 'notKnown') return asked;
    if (picture === 'mirrored' && asked.stage === 'turn') asked = { stage: 'lookAhead', answer: 'notKnown' };
    else asked = { ...asked, answer: picture };
    return asked;
  }

  function waitForStraight({ captureMs, pose }: Pick<MeasuredFrame, 'captureMs' | 'pose'>): SidesAsked {
    // Without a frame of the head's first direction, looking ahead means looking at the camera.
    const startDeg = straight.length === 0 ? 0 : median(straight);
    if (pose === null || Math.abs(pose.yawDeg - startDeg) > BACK_DEG) {
      backSinceMs = null;
      return asked;
    }
    // Starts anew also when time went back: a kept time that lies ahead is of another clock.
    if (backSinceMs === null || captureMs < backSinceMs) backSinceMs = captureMs;
    if (captureMs - backSinceMs < BACK_MS) return asked;
    check = createMirrorCheck();
    asked = { stage: 'turnAgain', answer: 'notKnown' };
    return asked;
  }

  return {
    step(frame) {
      if (asked.answer !== 'notKnown') return asked;
      if (asked.stage === 'lookAhead') return waitForStraight(frame);
      if (frame.pose !== null) {
        firstMs ??= frame.captureMs;
        if (frame.captureMs - firstMs <= STRAIGHT_MS) straight.push(frame.pose.yawDeg);
      }
      return hear(check.step(frame));
    },
    told(picture) {
      return hear(picture);
    },
  };
}
