import { describe, expect, it } from 'vitest';
import { PRACTICE_CAMERA } from '../../../../engine-adapters/practice-face/script/practice-script';
import { type FaceState, RESTING_STATE } from '../../../../engine-adapters/practice-face/shape/face-state';
import { NO_TROUBLE, trackerView } from '../../../../engine-adapters/practice-face/tracker-view';
import { type FaceLengths, faceRuler } from '../face-ruler';

const still = { ...PRACTICE_CAMERA, noiseIod: 0, depthNoiseIod: 0 };
const noneAsked = () => {
  throw new Error('a camera without noise asks for none');
};
const lengthsOf = (change: Partial<FaceState>) =>
  faceRuler(trackerView(0, { ...RESTING_STATE, ...change }, { ...NO_TROUBLE, luma: 128 }, still, noneAsked));
const rest = lengthsOf({});

/** Change of every length, those that moved more than a thousandth of iod. */
function moved(change: Partial<FaceState>): Partial<Record<keyof FaceLengths, number>> {
  const now = lengthsOf(change);
  return Object.fromEntries(
    Object.entries(now)
      .map(([name, value]) => [name, value - rest[name as keyof FaceLengths]] as const)
      .filter(([, by]) => Math.abs(by) > 1e-3)
      .map(([name, by]) => [name, Math.round(by * 1000) / 1000]),
  );
}

const left = (value: number) => ({ patientLeft: value, patientRight: 0 });
const both = (value: number) => ({ patientLeft: value, patientRight: value });

describe('each expression moves its own measures and no other', () => {
  it('smile of one side: that corner out and up, the lips after it', () => {
    const by = moved({ smile: left(1) });
    expect(by.cornerOutLeft).toBeCloseTo(0.072, 2);
    expect(by.cornerUpLeft).toBeCloseTo(0.056, 2);
    expect(Object.keys(by).sort()).toEqual(
      ['cornerOutLeft', 'cornerUpLeft', 'lowerLipLeft', 'mouthWidth', 'upperLipLeft'].sort(),
    );
  });

  it('brow of one side', () => {
    expect(moved({ browLift: left(1) })).toEqual({ browLeft: expect.closeTo(0.078, 2) });
  });

  it('lids of one side, by the stated share of the fissure', () => {
    expect(moved({ lidClosure: left(0.2) })).toEqual({ fissureLeft: expect.closeTo(-0.2 * rest.fissureLeft, 3) });
    expect(lengthsOf({ lidClosure: both(1) }).fissureRight).toBeCloseTo(0, 5);
    expect(moved({ lidLift: left(0.1) })).toEqual({ fissureLeft: expect.closeTo(0.1 * rest.fissureLeft, 3) });
  });

  it('nose wing, upper lip, lower lip of one side', () => {
    expect(Object.keys(moved({ alarLift: left(1) }))).toEqual(['alaLeft']);
    expect(Object.keys(moved({ upperLipRaise: left(1) })).filter((k) => k !== 'lipsForward')).toEqual(['upperLipLeft']);
    expect(Object.keys(moved({ lowerLipLift: left(1) }))).toEqual(['lowerLipLeft']);
  });

  it('pucker: about a quarter narrower, lips forward', () => {
    const by = moved({ pucker: both(1) });
    expect(by.mouthWidth! / rest.mouthWidth).toBeCloseTo(-0.27, 1);
    expect(by.lipsForward).toBeGreaterThan(0.04);
    expect(by).not.toHaveProperty('fissureLeft');
    expect(by).not.toHaveProperty('cornerUpLeft');
  });

  it('jaw: the chin goes down, the corners stay', () => {
    const by = moved({ jawOpening: 1 });
    expect(by.chinDown).toBeCloseTo(14 / 90, 2);
    expect(by).not.toHaveProperty('cornerUpLeft');
    expect(by).not.toHaveProperty('upperLipLeft');
  });

  it('gaze sideways moves irises alone; gaze down takes the upper lids along as far as they follow', () => {
    const eyeWidth = 0.343;
    expect(moved({ gaze: { towardPatientLeft: 0.1, up: 0 } })).toEqual({ gazeLeft: expect.closeTo(0.1 * eyeWidth, 2) });
    const healthy = moved({ gaze: { towardPatientLeft: 0, up: -0.15 } });
    expect(healthy.fissureLeft).toBeCloseTo(healthy.gazeUp! * 0.85, 2);
    const stayingLid = moved({ gaze: { towardPatientLeft: 0, up: -0.15 }, lidFollows: both(0) });
    expect(stayingLid).toEqual({ gazeUp: expect.closeTo(-0.15 * eyeWidth, 2) });
  });
});

describe('the head in the picture', () => {
  const x = (change: Partial<FaceState>, landmark: number, axis: 0 | 1 | 2) => {
    const frame = trackerView(0, { ...RESTING_STATE, ...change }, { ...NO_TROUBLE, luma: 128 }, still, noneAsked);
    return frame.face!.landmarks[landmark * 3 + axis]!;
  };
  const head = (yawDeg: number, pitchDeg: number, rollDeg: number) => ({ head: { yawDeg, pitchDeg, rollDeg } });

  it('turns to the patient’s left, lifts the chin, raises the left eye', () => {
    expect(x(head(15, 0, 0), 4, 0)).toBeGreaterThan(x({}, 4, 0) + 0.02);
    expect(x(head(0, 15, 0), 4, 1)).toBeLessThan(x({}, 4, 1) - 0.02);
    expect(x(head(0, 0, 15), 263, 1)).toBeLessThan(x({}, 263, 1) - 0.02);
  });

  it('keeps distances in three dimensions when it turns: there is no perspective', () => {
    const apart = (change: Partial<FaceState>) =>
      Math.hypot(
        x(change, 33, 0) - x(change, 152, 0),
        ((x(change, 33, 1) - x(change, 152, 1)) * 480) / 640,
        x(change, 33, 2) - x(change, 152, 2),
      );
    expect(apart(head(20, -10, 8))).toBeCloseTo(apart({}), 5);
  });
});
