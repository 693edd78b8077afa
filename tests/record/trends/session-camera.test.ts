import { describe, expect, it } from 'vitest';
import type { CameraIdentity } from '../../../game/movement/calibration/calibration';
import { cameraInCourse, sessionCameras, usualCamera } from '../../../game/record/trends/session-camera';
import { sampleSession } from '../../fixtures/records/sample-session';

const [calibration] = sampleSession().calibrations;
const [block] = sampleSession().blocks;
if (calibration === undefined || block === undefined) throw new Error('the sample lost its block');

const laptop = { label: '', width: 640, height: 480 };
const phone = { label: '', width: 480, height: 640 };
const named = (label: string): CameraIdentity => ({ ...laptop, label });
/** What each session of a course is told as. */
const told = (...sessions: readonly (readonly CameraIdentity[])[]) => {
  const usual = usualCamera(sessions);
  return sessions.map((own) => cameraInCourse(own, usual));
};

describe('a session through another camera than most', () => {
  it('is told by its picture, wherever it lies in the course (F14)', () => {
    expect(told([laptop], [laptop], [phone], [laptop])).toEqual(['usual', 'usual', 'other', 'usual']);
    expect(told([phone], [laptop], [laptop])).toEqual(['other', 'usual', 'usual']);
  });

  it('is told by its name where both have one (F14)', () => {
    expect(told([named('A')], [named('A')], [named('B')])).toEqual(['usual', 'usual', 'other']);
    // A name that is missing, as in everything that comes from a patient, is no sign of another camera.
    expect(told([named('A')], [named('')], [named('A')])).toEqual(['usual', 'usual', 'usual']);
  });

  it('is none where its record names no camera', () => {
    expect(told([laptop], [], [laptop])).toEqual(['usual', 'unknown', 'usual']);
    expect(told([], [])).toEqual(['unknown', 'unknown']);
  });

  it('may have been played through the usual one in part', () => {
    expect(told([laptop], [laptop, phone], [laptop])).toEqual(['usual', 'other', 'usual']);
  });

  it('is the later one where as many came through either', () => {
    expect(told([phone], [laptop])).toEqual(['usual', 'other']);
  });
});

describe('the cameras of a session', () => {
  const startedAt = '2026-03-28T17:05:00.000+01:00';
  const at = (time: string, camera: CameraIdentity | null) => ({
    ...{ ...calibration, takenAt: `2026-03-28T${time}.000+01:00`, camera },
  });
  const [first, second] = [
    { ...block, startMs: 0 },
    { ...block, startMs: 90_000 },
  ];

  it('are those that its blocks were judged through, each once', () => {
    const calibrations = [at('17:05:00', laptop), at('17:06:10', phone)];
    expect(sessionCameras(sampleSession({ startedAt, calibrations, blocks: [first, second] }))).toEqual([
      laptop,
      phone,
    ]);
    // One that learned the face and was changed before anything was played measured nothing.
    expect(sessionCameras(sampleSession({ startedAt, calibrations, blocks: [second] }))).toEqual([phone]);
    const again = [at('17:05:00', laptop), at('17:06:10', { ...laptop })];
    expect(sessionCameras(sampleSession({ startedAt, calibrations: again, blocks: [first, second] }))).toEqual([
      laptop,
    ]);
  });

  it('are none without a calibration, without a camera in it, or without a size', () => {
    const of = (...calibrations: ReturnType<typeof at>[]) =>
      sessionCameras(sampleSession({ startedAt, calibrations, blocks: [first] }));
    expect(of()).toEqual([]);
    expect(of(at('17:05:00', null))).toEqual([]);
    expect(of(at('17:05:00', { label: '', width: 0, height: 0 }))).toEqual([]);
  });
});
