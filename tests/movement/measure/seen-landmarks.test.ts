import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { MEASURE_KEYS, type MeasureKey } from '../../../game/movement/measure/measure-id';
import type { MeasuredFrame } from '../../../game/movement/measure/measured-frame';
import { MEASURE_LANDMARKS, REFERENCE_LANDMARKS } from '../../../game/movement/measure/seen-landmarks';
import { neededMeasures } from '../../../game/movement/needed-measures';
import { createMeasurer } from '../../../game/movement/pipeline';
import { flipped, pushed } from '../pushed-face';

const FACE = practiceFrames({ ...QUIET_SCRIPT, blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 } }).at(500);

function measured(frame: FaceFrame): MeasuredFrame {
  return createMeasurer().measure(frame);
}

const unseenIn = (frame: MeasuredFrame): ReadonlySet<MeasureKey> =>
  new Set(MEASURE_KEYS.filter((key) => frame.measures[key].status === 'unseen'));

describe('what of a face is in the picture', () => {
  it('knows every landmark that a measure is read from', () => {
    const whole = measured(FACE);
    for (let landmark = 0; landmark < 478; landmark += 1) {
      if (REFERENCE_LANDMARKS.includes(landmark)) continue;
      const landmarks = Float32Array.from(FACE.face?.landmarks ?? []);
      landmarks[landmark * 3] = Number.NaN;
      const without = measured({ ...FACE, face: { landmarks, matrix: null, blendshapes: null } });
      const changed = MEASURE_KEYS.filter((key) => !Object.is(without.measures[key].raw, whole.measures[key].raw));
      expect(changed).toEqual(MEASURE_KEYS.filter((key) => MEASURE_LANDMARKS[key].includes(landmark)));
    }
  });

  it.each([
    ['top', 0, -1],
    ['bottom', 0, 1],
    ['left', -1, 0],
    ['right', 1, 0],
  ] as const)('tells the %s edge, a part of a face, one without its bones, and one that is gone', (edge, x, y) => {
    const stages: string[] = [];
    for (let by = 0; by < 1.2; by += 0.01) {
      const { status, edgesBeyond, landmarksOutside } = measured(pushed([FACE], x * by, y * by)[0] ?? FACE);
      const part = status === 'ok' ? (landmarksOutside > 0 ? 'partly' : 'whole') : status;
      if (stages.at(-1) !== part) stages.push(part);
      if (landmarksOutside > 0) expect(edgesBeyond).toEqual([edge]);
    }
    expect(stages.filter((part) => part !== 'partly')).toEqual(['whole', 'outOfPicture', 'noFace']);
  });

  it('takes a face over the lower edge for one whose jaw and mouth are not seen, and whose eyes are', () => {
    const frame = measured(pushed([FACE], 0, 0.37)[0] ?? FACE);
    expect(frame.status).toBe('ok');
    const unseen = unseenIn(frame);
    for (const key of [
      'jawOpening',
      'mouthWidth',
      'commissureVertical.patientLeft',
      'lowerLipLift.patientRight',
    ] as const) {
      expect(unseen).toContain(key);
      expect(frame.measures[key]).toMatchObject({ raw: Number.NaN, value: Number.NaN, speedPerS: Number.NaN });
    }
    for (const side of ['patientLeft', 'patientRight'] as const)
      expect(frame.measures[`palpebralFissure.${side}`].raw).toBeGreaterThan(0.05);
    expect(frame.edgeBulgeIod).toBeNaN();
  });

  it('names the side that is out, and the other one in a flipped picture', () => {
    const happenings = [{ kind: 'turn', startMs: -2000, endMs: 9000, yawDeg: 0, pitchDeg: 0, rollDeg: 25 } as const];
    const rolled = practiceFrames({ ...QUIET_SCRIPT, happenings }).at(500);
    const cut = pushed([rolled], 0, 0.38);
    const [seen, mirrored] = [measured(cut[0] ?? FACE), measured(flipped(cut)[0] ?? FACE)];
    const corner = (frame: MeasuredFrame, side: 'patientLeft' | 'patientRight') =>
      frame.measures[`commissureVertical.${side}`].status;
    // The patient's left eye rises: the right corner of the mouth is the lower one.
    expect([corner(seen, 'patientLeft'), corner(seen, 'patientRight')]).toEqual(['restarted', 'unseen']);
    expect([corner(mirrored, 'patientLeft'), corner(mirrored, 'patientRight')]).toEqual(['unseen', 'restarted']);
  });
});

describe('what a task needs', () => {
  const numbers = { target: 0.4, bandHalfWidth: 0.1, speedLimitPerS: 0.5, holdMs: 1000, releaseMs: 2000 };
  it('is its movement, its quiet list, and what doubt is told by; the other side and other regions may be out', () => {
    const needed = neededMeasures({
      ...numbers,
      movement: 'closed-smile',
      affected: 'patientLeft',
      symmetryTolerance: null,
      quietList: [{ region: 'brow', side: 'patientRight', direction: 'any', allowance: 0.1, stated: true }],
    });
    expect(needed).toContain('commissureVertical.patientLeft');
    expect(needed).not.toContain('commissureVertical.patientRight');
    expect(needed).toContain('browHeight.patientRight');
    expect(needed).not.toContain('browHeight.patientLeft');
    expect(needed).toContain('palpebralFissure.patientRight');
    expect(needed).toContain('jawOpening');
    expect(needed).not.toContain('alarElevation.patientLeft');
  });
});
