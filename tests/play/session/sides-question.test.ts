import { describe, expect, it } from 'vitest';
import { createSidesQuestion, type SidesAsked, type SidesQuestion } from '../../../game/play/session/sides-question';

const STEP_MS = 33;

/** A person in front of the camera: each call holds the head at an angle for a while, seen by the question. */
function inFront(question: SidesQuestion) {
  let captureMs = 5000;
  return (yawDeg: number | null, forMs: number): SidesAsked => {
    let asked: SidesAsked = { stage: 'turn', answer: 'notKnown' };
    for (const endMs = captureMs + forMs; captureMs < endMs; captureMs += STEP_MS) {
      asked = question.step({ captureMs, pose: yawDeg === null ? null : { yawDeg, pitchDeg: 0, rollDeg: 0 } });
    }
    return asked;
  };
}

describe('asking which way round the picture is', () => {
  it('one turn toward the left hand is enough where left is left', () => {
    const hold = inFront(createSidesQuestion());
    expect(hold(0, 800).answer).toBe('notKnown');
    expect(hold(18, 600)).toEqual({ stage: 'turn', answer: 'asExpected' });
  });

  it('asks once more before it says that the picture is mirrored (F13)', () => {
    const hold = inFront(createSidesQuestion());
    hold(0, 800);
    expect(hold(-18, 600)).toEqual({ stage: 'lookAhead', answer: 'notKnown' });
    expect(hold(0, 800)).toEqual({ stage: 'turnAgain', answer: 'notKnown' });
    hold(0, 500);
    expect(hold(-18, 600)).toEqual({ stage: 'turnAgain', answer: 'mirrored' });
    expect(hold(18, 2000).answer).toBe('mirrored');
  });

  it('does not wait for a clock that was set back to catch up', () => {
    const question = createSidesQuestion();
    const hold = inFront(question);
    hold(0, 800);
    hold(-18, 600);
    question.step({ captureMs: 3_600_000, pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 } });
    expect(hold(0, 800)).toEqual({ stage: 'turnAgain', answer: 'notKnown' });
  });

  it('forgives a person who took the other hand first', () => {
    const hold = inFront(createSidesQuestion());
    hold(3, 800);
    hold(-15, 600);
    hold(3, 1300);
    expect(hold(21, 600).answer).toBe('asExpected');
  });

  it('never takes the way back of the head for a turn', () => {
    const hold = inFront(createSidesQuestion());
    hold(-12, 800);
    hold(-30, 2000);
    expect(hold(-25, 4000)).toEqual({ stage: 'lookAhead', answer: 'notKnown' });
    for (let yawDeg = -25; yawDeg < -12; yawDeg += 1) hold(yawDeg, 100);
    expect(hold(-12, 3000)).toEqual({ stage: 'turnAgain', answer: 'notKnown' });
  });

  it('a head that swings through the middle has not come back', () => {
    const hold = inFront(createSidesQuestion());
    hold(0, 800);
    hold(-18, 600);
    hold(0, 200);
    expect(hold(18, 2000)).toEqual({ stage: 'lookAhead', answer: 'notKnown' });
  });

  it('takes a person at their word, and asks once more when the word is mirrored', () => {
    expect(createSidesQuestion().told('asExpected').answer).toBe('asExpected');
    const question = createSidesQuestion();
    const hold = inFront(question);
    expect(question.told('mirrored')).toEqual({ stage: 'lookAhead', answer: 'notKnown' });
    expect(hold(0, 800).stage).toBe('turnAgain');
    expect(question.told('mirrored').answer).toBe('mirrored');
  });

  it('a face that is gone tells nothing', () => {
    const hold = inFront(createSidesQuestion());
    expect(hold(null, 5000)).toEqual({ stage: 'turn', answer: 'notKnown' });
  });
});
