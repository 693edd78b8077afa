import { describe, expect, it } from 'vitest';
import { PRACTICE_CAMERA } from '../../../engine-adapters/practice-face/script/practice-script';
import { type FaceState, RESTING_STATE } from '../../../engine-adapters/practice-face/shape/face-state';
import { NO_TROUBLE, trackerView } from '../../../engine-adapters/practice-face/tracker-view';
import { MEASURE_KEYS, type MeasureKey } from '../../../game/movement/measure/measure-id';
import { createMeasurer } from '../../../game/movement/measure/measurer';

const silent = { ...PRACTICE_CAMERA, noiseIod: 0, depthNoiseIod: 0 };
const noneAsked = () => {
  throw new Error('a camera without noise asks for none');
};
/** One frame is measured as it is: the first value of a filter is the raw one. */
const measure = (change: Partial<FaceState>, camera = silent) =>
  createMeasurer().measure(
    trackerView(0, { ...RESTING_STATE, ...change }, { ...NO_TROUBLE, luma: 128 }, camera, noneAsked),
  );
const rest = measure({});
const change = (key: MeasureKey, now: ReturnType<typeof measure>) => now.measures[key].raw - rest.measures[key].raw;

/** The measures that a parameter moves by more than two thousandths of iod. */
function moved(state: Partial<FaceState>): string[] {
  const now = measure(state);
  return MEASURE_KEYS.filter((key) => Math.abs(change(key, now)) > 0.002).sort();
}

const left = (value: number) => ({ patientLeft: value, patientRight: 0 });
const both = (value: number) => ({ patientLeft: value, patientRight: value });

describe('every measure answers its own parameter and no other', () => {
  it.each([
    // A smile stretches lips and mouth with it; that is what lips do.
    ['smile', { smile: left(1) }, ['commissureHorizontal', 'commissureVertical', 'upperLipRaise', 'lowerLipLift']],
    ['brow', { browLift: left(1) }, ['browHeight']],
    ['lids', { lidClosure: left(0.3) }, ['lidIrisGap', 'palpebralFissure']],
    ['lid lift', { lidLift: left(0.2) }, ['lidIrisGap', 'palpebralFissure']],
    ['nose wing', { alarLift: left(1) }, ['alarElevation']],
    ['upper lip', { upperLipRaise: left(1) }, ['upperLipRaise']],
    ['lower lip', { lowerLipLift: left(1) }, ['lowerLipLift']],
  ] as const)('%s of the left side moves the left side’s own', (_name, state, sided) => {
    const own = moved(state).filter((key) => !['mouthWidth', 'lipProtrusion'].includes(key));
    expect(own).toEqual(sided.map((m) => `${m}.patientLeft`).sort());
  });

  it('pucker: narrower and forward, both corners in', () => {
    const now = measure({ pucker: both(1) });
    expect(change('mouthWidth', now) / rest.measures.mouthWidth.raw).toBeCloseTo(-0.27, 1);
    expect(change('lipProtrusion', now)).toBeGreaterThan(0.04);
    // Lips forward of a tilted face plane are a little up or down as well; eyes, brows, nose and jaw stay.
    expect(moved({ pucker: both(1) }).filter((key) => !/^(commissure|lip|upperLip|lowerLip|mouth)/.test(key))).toEqual(
      [],
    );
  });

  it('jaw: the chin goes down, the lower lip with it', () => {
    expect(Math.abs(change('jawOpening', measure({ jawOpening: 1 })) - 14 / 90)).toBeLessThan(0.01);
    expect(moved({ jawOpening: 1 })).toEqual(
      ['jawOpening', 'lipProtrusion', 'lowerLipLift.patientLeft', 'lowerLipLift.patientRight'].sort(),
    );
  });

  it('gaze: to the left is toward the right eye’s nose; looking down takes healthy lids along', () => {
    const aside = measure({ gaze: { towardPatientLeft: 0.1, up: 0 } });
    expect(change('gazeHorizontal.patientRight', aside)).toBeCloseTo(0.1, 1);
    expect(change('gazeHorizontal.patientLeft', aside)).toBeCloseTo(-0.1, 1);
    const down = { gaze: { towardPatientLeft: 0, up: -0.15 } };
    expect(change('gazeVertical.patientLeft', measure(down))).toBeCloseTo(-0.15, 1);
    expect(Math.abs(change('lidIrisGap.patientLeft', measure(down)))).toBeLessThan(0.01);
    const lidStays = measure({ ...down, lidFollows: { patientLeft: 0, patientRight: 1 } });
    expect(change('lidIrisGap.patientLeft', lidStays)).toBeGreaterThan(0.04);
    expect(Math.abs(change('lidIrisGap.patientRight', lidStays))).toBeLessThan(0.01);
  });

  it('head: turned, moved and nearer, every measure stays', () => {
    const state = {
      head: { yawDeg: 9, pitchDeg: -6, rollDeg: 7 },
      place: { x: 0.4, y: 0.5, iodShare: 0.26 },
    };
    expect(moved(state)).toEqual([]);
    expect(measure(state).rigidResidualIod).toBeLessThan(0.01);
  });

  it.each(['yawDeg', 'pitchDeg', 'rollDeg'] as const)('head: its %s is found with its sign', (axis) => {
    const { pose } = measure({ head: { yawDeg: 0, pitchDeg: 0, rollDeg: 0, [axis]: 8 } });
    const turned = (pose?.[axis] ?? Number.NaN) - (rest.pose?.[axis] ?? 0);
    expect(turned).toBeCloseTo(8, 0);
  });

  it('a mirrored picture swaps the sides and changes nothing else', () => {
    const state = { smile: left(1), lidClosure: left(0.3), browLift: left(0.5) };
    const seen = measure(state).measures;
    const mirrored = measure(state, { ...silent, picture: 'mirrored' }).measures;
    for (const key of MEASURE_KEYS) {
      const twin = key.replace(/patientLeft|patientRight/, (side) =>
        side === 'patientLeft' ? 'patientRight' : 'patientLeft',
      ) as MeasureKey;
      expect(mirrored[twin].raw).toBeCloseTo(seen[key].raw, 5);
    }
  });
});
