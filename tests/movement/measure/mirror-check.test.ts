import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { PRACTICE_CAMERA, QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { createMirrorCheck, type PictureSides } from '../../../game/movement/measure/mirror-check';
import { createMeasurer } from '../../../game/movement/pipeline';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';

/** What a check says at the end of six seconds in which the head turns as told between the third and the fifth. */
function answerTo(turn: { yawDeg: number; forMs?: number }, picture: 'mirrored' | 'asSeen'): PictureSides {
  const measurer = createMeasurer();
  const check = createMirrorCheck();
  const script = {
    ...QUIET_SCRIPT,
    durationMs: 6000,
    camera: { ...PRACTICE_CAMERA, ...(picture === 'mirrored' ? { picture } : {}) },
    happenings: [
      {
        kind: 'turn' as const,
        startMs: 3000,
        endMs: 3000 + (turn.forMs ?? 2000),
        yawDeg: turn.yawDeg,
        pitchDeg: 0,
        rollDeg: 0,
      },
    ],
  };
  let answer: PictureSides = 'notKnown';
  for (const frame of practiceFrames(script, keptNoise)) answer = check.step(measurer.measure(frame));
  return answer;
}

describe('asked to turn the head a little toward the left hand', () => {
  it('a turn to the left in a picture as the camera sees it is as expected', () => {
    expect(answerTo({ yawDeg: 18 }, 'asSeen')).toBe('asExpected');
  });

  it('the same turn in a mirrored picture tells that it is mirrored (F13)', () => {
    expect(answerTo({ yawDeg: 18 }, 'mirrored')).toBe('mirrored');
  });

  it('a head that hardly turns tells nothing', () => {
    expect(answerTo({ yawDeg: 0 }, 'asSeen')).toBe('notKnown');
    expect(answerTo({ yawDeg: 5 }, 'mirrored')).toBe('notKnown');
  });

  it('a short glance aside tells nothing', () => {
    expect(answerTo({ yawDeg: -20, forMs: 250 }, 'asSeen')).toBe('notKnown');
  });

  it('a head that is turned already when it is asked is judged by how it turns from there', () => {
    const check = createMirrorCheck();
    const at = (captureMs: number, yawDeg: number) =>
      check.step({ captureMs, pose: { yawDeg, pitchDeg: 0, rollDeg: 0 } });
    for (let ms = 0; ms <= 1000; ms += 33) expect(at(ms, -14)).toBe('notKnown');
    for (let ms = 1033; ms <= 1500; ms += 33) at(ms, 2);
    expect(at(1533, 2)).toBe('asExpected');
    expect(at(3000, -40)).toBe('asExpected');
  });

  it('a face that is gone meanwhile tells nothing', () => {
    const check = createMirrorCheck();
    for (let ms = 0; ms < 3000; ms += 33) expect(check.step({ captureMs: ms, pose: null })).toBe('notKnown');
  });
});
