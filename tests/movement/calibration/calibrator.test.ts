import { describe, expect, it, vi } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../../engine-adapters/practice-face/script/patients';
import type { PracticeScript } from '../../../engine-adapters/practice-face/script/practice-script';
import type { CalibrationProgress } from '../../../game/movement/calibration/calibration-progress';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { MovementId } from '../../../game/movement/movement-id';
import { createCalibrator, createMeasurer } from '../../../game/movement/pipeline';
import type { AffectedSide } from '../../../game/movement/side';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';
import { pushed } from '../pushed-face';

/** ms. Whole calibrations on a slow machine. */
vi.setConfig({ testTimeout: 60_000 });

function calibrate(
  change: (script: PracticeScript) => PracticeScript = (s) => s,
  movement: MovementId = 'closed-smile',
  affected: AffectedSide = 'both',
) {
  const { script, playMs } = practicePatient('ideal', { movement, affected });
  const measurer = createMeasurer();
  const calibrator = createCalibrator({
    movements: [movement],
    affected,
    restMs: 8000,
    tries: 3,
    camera: { label: 'a camera', width: 640, height: 480 },
    takenAt: '2026-11-22T09:00:00+00:00',
  });
  const steps: CalibrationProgress[] = [];
  for (const frame of practiceFrames(change(script), keptNoise))
    if (frame.captureMs < playMs[0]) steps.push(calibrator.step(measurer.measure(frame)));
  return { calibrator, steps, last: steps.at(-1) };
}

describe('the calibration', () => {
  it('collects stillness, then three tries, and says what it waits for', () => {
    const { calibrator, steps, last } = calibrate();
    expect(last).toEqual({ stage: 'done' });
    const seen = steps.flatMap((s) => (s.stage === 'try' ? [`${s.triesDone} ${s.moment}`] : [s.stage]));
    expect(seen.filter((s, i) => s !== seen[i - 1])).toEqual([
      'rest',
      '0 waiting',
      '0 moving',
      '0 letGo',
      '1 waiting',
      '1 moving',
      '1 letGo',
      '2 waiting',
      '2 moving',
      '2 letGo',
      'done',
    ]);
    const calibration = calibrator.result();
    const smile = calibration.reach['closed-smile'];
    // The practice face's corner goes 0.072 out and 0.056 up, held at its full way in the tries.
    expect(smile?.bySide.patientLeft).toBeGreaterThan(0.08);
    expect(smile?.bySide.patientLeft).toBeLessThan(0.11);
    expect(smile?.tries).toBe(3);
    const [out = 0, up = 0] = smile?.direction.patientLeft ?? [];
    expect(Math.hypot(out, up)).toBeCloseTo(1);
    expect(out).toBeGreaterThan(up);
    expect(JSON.parse(JSON.stringify(calibration))).toEqual(calibration);
  });

  it('keeps what came along, and subtracts it from nothing', () => {
    const { calibrator } = calibrate((script) => ({
      ...script,
      coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.3, lagMs: 80 }],
    }));
    const { coMovementBaseline } = calibrator.result().reach['closed-smile'] ?? {};
    expect(coMovementBaseline?.['eye.patientLeft']).toBeGreaterThan(0.25);
    expect(coMovementBaseline?.['eye.patientLeft']).toBeLessThan(0.35);
    expect(Math.abs(coMovementBaseline?.['eye.patientRight'] ?? 1)).toBeLessThan(0.05);
  });

  it('waits while the head wanders off, and collects in pieces', () => {
    const { steps } = calibrate((script) => ({
      ...script,
      happenings: [{ kind: 'speech', startMs: 2000, endMs: 6000 }],
    }));
    const at = (ms: number) => steps[Math.round((ms / 1000) * 30)];
    const collected = (ms: number) => {
      const step = at(ms);
      return step?.stage === 'rest' ? step.restCollectedMs : Number.NaN;
    };
    expect(collected(5500) - collected(2500)).toBeLessThan(1000);
    expect(collected(9500) - collected(7500)).toBeGreaterThan(1500);
  });

  it.each([
    ['tooNoisy', (s: PracticeScript) => ({ ...s, camera: { ...s.camera, noiseIod: 0.02 } })],
    ['tooFewFrames', (s: PracticeScript) => ({ ...s, camera: { ...s.camera, fps: 7 } })],
  ] as const)('refuses with the reason: %s', (reason, change) => {
    const { last } = calibrate(change);
    if (last?.stage === 'rest') expect(reason).toBe('tooNoisy');
    else expect(last).toEqual({ stage: 'refused', reason, movement: null });
  });

  it('a side that does not move has no reach, and the other has', () => {
    const { calibrator } = calibrate((s) => ({ ...s, reach: { patientLeft: 0, patientRight: 1 } }));
    const { bySide } = calibrator.result().reach['closed-smile'] ?? {};
    expect(bySide?.patientLeft).toBeNull();
    expect(bySide?.patientRight).toBeGreaterThan(0.08);
  });

  it.each([
    ['that drifts away', { wanderDeg: 12, wanderMs: 14_000 }],
    ['that turns aside and comes back', { wanderDeg: 16, wanderMs: 11_000 }],
  ])('does not learn a rest from a head %s', (_, head) => {
    expect(calibrate((script) => ({ ...script, head })).last).toEqual({
      ...{ stage: 'refused', reason: 'headDrifted', movement: null },
    });
  });

  it('learns it from a head that sways a little', () => {
    expect(calibrate((script) => ({ ...script, head: { wanderDeg: 3, wanderMs: 6000 } })).last).toEqual({
      stage: 'done',
    });
  });

  it('rest alone needs no tries', () => {
    expect(calibrate((s) => s, 'rest').last).toEqual({ stage: 'done' });
  });

  const frames = (endMs: number, script: PracticeScript) =>
    [...practiceFrames(script, keptNoise)].filter((frame) => frame.captureMs < endMs);
  /** Low in the picture: mouth and chin lie below its edge, the eyes do not. */
  const low = (all: readonly FaceFrame[]) => pushed(all, 0, 0.37);
  const beside = (all: readonly FaceFrame[]) => all.map((frame) => ({ ...frame, facesSeen: 2 }));

  describe.each([
    ['a part of the face outside the picture', 'partly', low],
    ['a second face in the picture', 'twoFaces', beside],
  ] as const)('with %s', (_, view, trouble) => {
    const { script, referenceMs } = practicePatient('ideal', { movement: 'closed-smile', affected: 'both' });
    /** ms. Shortly before the nth try, from 0, would begin. */
    const endOf = (nth: number) => (script.efforts[nth]?.startMs ?? 0) - 500;
    const troubled = (from: number, to: number, endMs: number) => {
      const measurer = createMeasurer();
      const calibrator = createCalibrator({
        movements: ['closed-smile'],
        affected: 'both',
        restMs: 8000,
        tries: 3,
        camera: null,
        takenAt: '',
      });
      const all = frames(endMs, script);
      const other = trouble(all);
      return all.map((frame, i) => {
        const isOther = frame.captureMs >= from && frame.captureMs < to;
        return calibrator.step(measurer.measure((isOther ? other[i] : frame) ?? frame));
      });
    };

    it('collects no rest, and says what is wrong (F6, F7)', () => {
      const last = troubled(0, endOf(0), endOf(0)).at(-1);
      expect(last).toEqual({ stage: 'rest', restCollectedMs: 0, still: false, view });
    });

    it('takes no try, also not one in which it was so for a moment (F6, F7)', () => {
      const all = troubled(referenceMs[0], endOf(2), endOf(2)).at(-1);
      expect(all).toMatchObject({ stage: 'try', triesDone: 0, view });
      const first = script.efforts[0]?.startMs ?? 0;
      const moment = troubled(first + 1500, first + 1700, endOf(3));
      expect(moment.at(-1)).toMatchObject({ stage: 'try', triesDone: 2, view: 'whole' });
    });
  });
});
