import { describe, expect, it } from 'vitest';
import { calibrationDoubts } from '../../../game/movement/calibration/calibration-validity';
import { suggestedAllowance } from '../../../game/movement/co-movement/suggested-allowance';
import { findingsOf } from '../../../game/movement/findings/findings';
import { responseMap } from '../../../game/movement/findings/response-map';
import { restingAsymmetry } from '../../../game/movement/findings/resting-asymmetry';
import type { RestingTone } from '../../../game/movement/findings/resting-tone';
import { practiceBlock } from '../practice-block';

const SMILE = { movement: 'closed-smile', affected: 'both' } as const;

const along = practiceBlock('ideal', SMILE, {
  script: (script) => ({
    ...script,
    blinkHabit: { ...script.blinkHabit, perMinute: 0 },
    coMovements: [
      { region: 'eye', side: 'patientLeft', gain: 0.4, lagMs: 60 },
      { region: 'brow', side: 'patientRight', gain: 0.3, lagMs: 60 },
    ],
  }),
});

describe('the map of triggers and responses', () => {
  const row = responseMap([{ movement: 'closed-smile', attempts: along.counted }])['closed-smile'] ?? {};

  it('shows every region that comes along, on the quiet list or not, with its gain', () => {
    expect(row['eye.patientLeft']?.attempts).toBe(4);
    expect(row['eye.patientLeft']?.gain).toBeCloseTo(0.4, 1);
    expect(row['eye.patientLeft']?.change).toBeCloseTo(0.4 * 0.42, 1);
    expect(row['brow.patientRight']?.gain).toBeGreaterThan(0.15);
  });

  it('shows quiet regions as quiet, and leaves out what is the movement itself', () => {
    expect(Math.abs(row['eye.patientRight']?.gain ?? 1)).toBeLessThan(0.05);
    expect(Math.abs(row['brow.patientLeft']?.gain ?? 1)).toBeLessThan(0.05);
    expect(row['mouthCorner.patientLeft']).toBeUndefined();
  });
});

/** The same data of the mirrored person: every side the other one. */
function swapped<T>(data: T): T {
  const text = JSON.stringify(data).replace(/patient(Left|Right)/g, (_, side) =>
    side === 'Left' ? 'patientRight' : 'patientLeft',
  );
  return JSON.parse(text);
}

describe('all findings', () => {
  it('swap their sides exactly when the person is mirrored', () => {
    const { calibration, task, counted } = along;
    const ended = { ...along.ended, attempts: counted };
    const tone: RestingTone[] = [0, 1, 2].map((minute) => ({
      ...{ startMs: 60_000 * minute, endMs: 60_000 * minute + 2000, sureMs: 2000 },
      fissureIod: { patientLeft: 0.1 - 0.001 * minute ** 2, patientRight: 0.1 },
      mouthCornerUpIod: { patientLeft: 0, patientRight: 0.001 * minute },
    }));
    const found = findingsOf(calibration, [{ task, ...ended }], tone);
    const mirrored = findingsOf(swapped(calibration), [{ task: swapped(task), ...swapped(ended) }], swapped(tone));
    const { restingAsymmetry: was, ...others } = found;
    const { restingAsymmetry: is, ...mirroredOthers } = mirrored;
    expect(mirroredOthers).toEqual(swapped(others));
    expect(is.noise).toEqual(was.noise);
    expect([is.eye, is.brow]).toEqual([-(was.eye ?? 0), -(was.brow ?? 0)]);
    expect(found.responses['closed-smile']?.['eye.patientLeft']?.baseline).toBeGreaterThan(0.2);
  });
});

describe('looking down', () => {
  it('tells how far a lid stays behind its iris, and nothing of a lid that follows', () => {
    const gains = (follows: { patientLeft: number; patientRight: number }) =>
      practiceBlock(
        'ideal',
        { movement: 'look-down', affected: 'both' },
        { script: (script) => ({ ...script, lidFollows: follows }) },
      ).ended.attempts.map((a) => a.lidGapGain);
    for (const gain of gains({ patientLeft: 0.3, patientRight: 1 })) {
      expect((gain?.patientLeft ?? 0) - (gain?.patientRight ?? 0)).toBeGreaterThan(0.02);
      expect(Math.abs(gain?.patientRight ?? 1)).toBeLessThan(0.02);
    }
  });
});

describe('the resting face', () => {
  it('is compared side by side, and a missing side is missing', () => {
    const rest = { 'palpebralFissure.patientLeft': { median: 0.09, noiseSd: 0.001 } };
    const both = { ...rest, 'palpebralFissure.patientRight': { median: 0.11, noiseSd: 0.001 } };
    expect(restingAsymmetry({ rest: both }).eye).toBeCloseTo(-0.2);
    expect(restingAsymmetry({ rest }).eye).toBeNull();
  });
});

describe('a stored calibration', () => {
  const camera = { label: 'a camera', width: 640, height: 480 };
  const calibration = { ...along.calibration, camera, takenAt: '2026-11-22T09:00:00+01:00' };
  const now = { camera, at: '2026-11-22T18:00:00+01:00', markers: [], noiseRatio: 1.2, interocularPx: null };

  it('serves the same day, camera and face', () => {
    expect(calibrationDoubts(calibration, now)).toEqual([]);
  });

  it.each([
    ['otherDay', { at: '2026-11-23T09:00:00+01:00' }],
    ['otherCamera', { camera: { ...camera, label: 'another' } }],
    ['markerSince', { markers: ['2026-11-22T12:00:00+01:00'] }],
    ['noisier', { noiseRatio: 3.5 }],
    ['otherDistance', { interocularPx: along.calibration.interocularPx / 2 }],
  ] as const)('is doubted: %s (F14)', (doubt, change) => {
    expect(calibrationDoubts(calibration, { ...now, ...change })).toEqual([doubt]);
  });

  it('is doubted when another version made it', () => {
    expect(calibrationDoubts({ ...calibration, measurementVersion: '0.9.0' }, now)).toEqual(['otherVersion']);
  });
});

describe('the allowance suggested from what came along', () => {
  const reach = { coMovementBaseline: { 'eye.patientLeft': 0.3, 'eye.patientRight': 0.05, 'brow.patientLeft': 0.9 } };
  it('is a little under it, never the whole of it, and nothing where nothing came along', () => {
    expect(suggestedAllowance(reach, 'eye.patientLeft')).toBe(0.27);
    expect(suggestedAllowance(reach, 'eye.patientRight')).toBeNull();
    expect(suggestedAllowance(reach, 'jaw.patientLeft')).toBeNull();
    expect(suggestedAllowance(reach, 'brow.patientLeft')).toBe(0.6);
  });
});
