import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../game/movement/calibration/calibration';
import { MEASUREMENT_VERSION } from '../../../game/movement/measurement-version';
import { calibrationWanted } from '../../../game/player/profiles/calibration-wanted';

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
const now = {
  camera,
  source: 'same' as const,
  at: '2026-11-22T18:00:00.000+01:00',
  movements: ['closed-smile', 'rest'] as const,
  noiseRatio: 1.4,
  interocularPx: 125,
};

describe('a calibration is used again', () => {
  it('on the same day with the same camera, light and distance; rest needs no reach', () => {
    expect(calibrationWanted(calibration, now)).toEqual([]);
    expect(calibrationWanted(calibration, { ...now, noiseRatio: null, interocularPx: null })).toEqual([]);
  });

  it.each([
    ['nothing was kept', 'firstOne', null, now],
    ['another day', 'otherDay', calibration, { ...now, at: '2026-11-23T00:10:00.000+01:00' }],
    ['another camera', 'otherCamera', calibration, { ...now, camera: { ...camera, label: 'usb' } }],
    ['another picture size', 'otherCamera', calibration, { ...now, camera: { ...camera, width: 1280 } }],
    ['a camera that only has the same name', 'otherCamera', calibration, { ...now, source: 'other' as const }],
    [
      'a camera without a name',
      'otherCamera',
      { ...calibration, camera: { ...camera, label: '' } },
      { ...now, camera: { ...camera, label: '' } },
    ],
    ['an unknown camera', 'otherCamera', calibration, { ...now, camera: null }],
    ['two unknown cameras', 'otherCamera', { ...calibration, camera: null }, { ...now, camera: null }],
    ['a movement it does not know', 'newMovement', calibration, { ...now, movements: ['lip-pucker'] as const }],
    ['other measures', 'otherVersion', { ...calibration, measurementVersion: '0.0.1' }, now],
    ['a darker room', 'noisier', calibration, { ...now, noiseRatio: 3.4 }],
    ['a chair moved back', 'otherDistance', calibration, { ...now, interocularPx: 70 }],
    ['a treatment since', 'markerSince', calibration, { ...now, markers: ['2026-11-22T12:00:00.000+01:00'] }],
  ] as const)('never with %s (F14)', (_name, reason, kept, when) => {
    expect(calibrationWanted(kept, when)).toEqual([reason]);
  });
});
