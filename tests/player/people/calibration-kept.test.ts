import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../game/movement/calibration';
import { MEASUREMENT_VERSION } from '../../../game/movement/measurement-version';
import { calibrationKept } from '../../../game/player/people/calibration-kept';

const camera = { label: 'laptop', width: 640, height: 480 };
const reach = {
  bySide: { patientLeft: 0.1, patientRight: 0.1 },
  direction: { patientLeft: [1], patientRight: [1] },
  tries: 3,
  coMovementBaseline: {},
};
const calibration: Calibration = {
  takenAt: '2026-11-22T08:00:00.000+01:00',
  measurementVersion: MEASUREMENT_VERSION,
  camera,
  interocularPx: 120,
  rest: {},
  restPose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  reach: { 'closed-smile': reach },
  blinkLengthMs: 200,
};
const now = { camera, nowIso: '2026-11-22T18:00:00.000+01:00', movements: ['closed-smile'] as const };

describe('a calibration is used again', () => {
  it('on the same day with the same camera', () => {
    expect(calibrationKept(calibration, now)).toBe(true);
  });

  it.each([
    ['nothing was kept', null, now],
    ['another day', calibration, { ...now, nowIso: '2026-11-23T00:10:00.000+01:00' }],
    ['another camera', calibration, { ...now, camera: { ...camera, label: 'usb' } }],
    ['another picture size', calibration, { ...now, camera: { ...camera, width: 1280 } }],
    ['a movement it does not know', calibration, { ...now, movements: ['lip-pucker'] as const }],
    ['other measures', { ...calibration, measurementVersion: '0.0.1' }, now],
    ['an unknown camera', calibration, { ...now, camera: null }],
  ] as const)('never with %s', (_name, kept, when) => {
    expect(calibrationKept(kept, when)).toBe(false);
  });
});
