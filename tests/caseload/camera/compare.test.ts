import { describe, expect, it } from 'vitest';
import { type CameraAssessment, type Framing, withMeasured } from '../../../game/caseload/camera/camera-assessment';
import { framingHint, notAlike } from '../../../game/caseload/camera/framing';
import {
  assessedNumbers,
  comparedWith,
  numberChange,
  repeatSpread,
  sharesOfOther,
} from '../../../game/caseload/camera/repeat-spread';
import { movementTake, sampleCameraAssessment } from '../../fixtures/patients/sample-camera-assessment';

const framed = (framing: Partial<Framing>, differs: Partial<CameraAssessment> = {}) =>
  sampleCameraAssessment({ framing: { ...sampleCameraAssessment().framing, ...framing }, ...differs });

describe('two assessments', () => {
  it.each([
    ['alike', framed({}), []],
    ['a little nearer', framed({ faceShare: 0.23 }), []],
    ['much nearer', framed({ faceShare: 0.25 }), ['size']],
    ['turned', framed({ yawDeg: 12 }), ['pose']],
    ['in the dark', framed({ light: 'halfDark' }), ['light']],
    ['of the practice face', framed({}, { source: 'practice-face' }), ['source']],
    ['measured differently', framed({}, { measurementVersion: '1.5.0' }), ['version']],
    ['of an unknown place', framed({ faceShare: null }), ['unknown']],
    ['in a light that nobody judged', framed({ light: null }), ['unknown']],
  ])('%s', (_what, other, why) => {
    expect(notAlike(sampleCameraAssessment(), other)).toEqual(why);
    expect(notAlike(other, sampleCameraAssessment())).toEqual(why);
  });

  it('are compared with the last of the same source', () => {
    const first = sampleCameraAssessment({ id: 'c1' });
    const shown = sampleCameraAssessment({ id: 'c2', source: 'practice-face' });
    const now = sampleCameraAssessment({ id: 'c3' });
    expect(comparedWith(now, [first, shown, now])).toEqual({ last: first, notAlike: [] });
    expect(comparedWith(shown, [first, shown, now])).toEqual({ last: first, notAlike: ['source'] });
    expect(comparedWith(first, [first, shown, now])).toBeNull();
  });

  it('are not compared with one that was broken off before any movement', () => {
    const whole = sampleCameraAssessment({ id: 'c1' });
    const none = { 'brow-raise': [], 'gentle-eye-closure': [], 'open-mouth-smile': [], snarl: [], 'lip-pucker': [] };
    const brokenOff = sampleCameraAssessment({ id: 'c2', movements: none });
    const now = sampleCameraAssessment({ id: 'c3' });
    expect(comparedWith(now, [whole, brokenOff, now])?.last).toBe(whole);
    expect(comparedWith(now, [brokenOff, now])?.last).toBe(brokenOff);
  });
});

it('what was measured is kept once, and a repeat that was taken back leaves nothing', () => {
  const [before, now] = [sampleCameraAssessment({ id: 'c1' }), sampleCameraAssessment({ id: 'c2' })];
  const patient = withMeasured({ cameraAssessments: [before] }, 'c2', { ...now, rest: [] });
  expect(withMeasured(patient, 'c2', now).cameraAssessments).toEqual([before, now]);
  expect(withMeasured(patient, 'c2', null).cameraAssessments).toEqual([before]);
});

describe('what brings a face to where it stood', () => {
  const last = sampleCameraAssessment().framing;
  it.each([
    [{ faceShare: 0.15 }, 'nearer'],
    [{ faceShare: 0.25 }, 'farther'],
    [{ yawDeg: 9 }, 'turnRight'],
    [{ yawDeg: -9 }, 'turnLeft'],
    [{ pitchDeg: 14 }, 'chinDown'],
    [{ pitchDeg: -4 }, 'chinUp'],
    [{ rollDeg: 8 }, 'tiltLeft'],
    [{ rollDeg: -8 }, 'tiltRight'],
    [{ yawDeg: null }, null],
    [{}, null],
  ] as const)('%o: %s', (differs, hint) => {
    expect(framingHint({ ...last, ...differs }, last)).toBe(hint);
  });
});

describe('a number', () => {
  const then = [0.06, 0.061, 0.062];
  it('has changed only by more than what the repeats differ by', () => {
    // Both standard deviations are 0.001: the band is 2.776 x 1.414 x 0.001.
    expect(numberChange(then, [0.064, 0.065, 0.066])).toEqual({
      verdict: 'changed',
      by: expect.closeTo(0.004, 6),
      band: expect.closeTo(0.003926, 6),
    });
    expect(numberChange(then, [0.056, 0.057, 0.058]).verdict).toBe('changed');
    expect(numberChange(then, [0.0635, 0.0645, 0.0655]).verdict).toBe('cannotSay');
  });

  it.each([
    ['two sure repeats', [0.09, null, 0.091]],
    ['none', []],
  ])('with %s cannot be told', (_what, now) => {
    expect(numberChange(then, now)).toMatchObject({ verdict: 'cannotSay', band: null });
  });

  it('whose repeats do not differ at all cannot be told', () => {
    // Both under what the pictures can tell, and both within a tenth of a pixel: no change, however alike the repeats.
    const [low, high] = [
      [0.003, 0.0031, 0.0032],
      [0.006, 0.0061, 0.0062],
    ] as const;
    expect(numberChange(low, high).verdict).toBe('changed');
    expect(numberChange(low, high, 0.01).verdict).toBe('cannotSay');
    expect(numberChange([0.01, 0.01001, 0.01002], [0.0105, 0.01051, 0.01052]).verdict).toBe('cannotSay');
    expect(numberChange([0, 0, 0], [0.1, 0.1, 0.1]).verdict).toBe('cannotSay');
  });

  it('keeps its repeats, their middle and their ends', () => {
    expect(repeatSpread([0.07, null, 0.06])).toEqual({ median: 0.065, low: 0.06, high: 0.07, n: 2 });
    expect(repeatSpread([null])).toEqual({ median: null, low: null, high: null, n: 0 });
    const numbers = assessedNumbers(sampleCameraAssessment());
    expect(numbers).toContainEqual({
      ...{ step: 'lip-pucker', what: 'coMovement', of: 'eye.patientLeft', unit: 'share' },
      values: [0.2, 0.2, 0.2],
    });
    expect(numbers).toContainEqual(expect.objectContaining({ step: 'snarl', what: 'excursion', values: [] }));
  });

  it('of one side is a share of the other only where the other can be told', () => {
    const still = { ...movementTake(0.05), excursion: { patientLeft: 0.05, patientRight: 0.004 } };
    expect(sharesOfOther([movementTake(0.003)], 'patientLeft')).toEqual([null]);
    expect(sharesOfOther([movementTake(0.05), still, movementTake(null)], 'patientLeft')).toEqual([0.5, null, null]);
  });
});
