import { describe, expect, it } from 'vitest';
import type { Happening } from '../../engine-adapters/practice-face/script/happening';
import { PATIENT_NAMES, type PatientName } from '../../engine-adapters/practice-face/script/patients';
import { limitsOf } from '../../game/movement/co-movement/detection-limits';
import { readSession } from '../../game/record/reading/read-session';
import { unpackSeries } from '../../game/record/series/pack-series';
import type { SessionRecord } from '../../game/record/session-record';
import { type RecordAction, sessionRecord, startSession, stepSession } from '../../game/record/session-recorder';
import { sampleSession } from '../fixtures/records/sample-session';
import { type PracticeBlock, practiceBlock } from '../movement/practice-block';

/** Everything a practice patient did in one block, through the recorder as the game uses it. */
function recorded({ calibration, steps, task }: PracticeBlock): SessionRecord {
  const { id, playerId, startedAt, measurementVersion, source, modelSha256, runtime, plan } = sampleSession();
  let session = startSession({
    id,
    playerId,
    startedAt,
    measurementVersion,
    source,
    modelSha256,
    runtime,
    plan,
    attemptSeries: 'kept',
    nowMs: 0,
  });
  const take = (action: RecordAction) => {
    session = stepSession(session, action);
  };
  take({ kind: 'calibrated', calibration });
  const limits = limitsOf(task.quietList, calibration);
  take({ kind: 'blockBegan', block: { levelId: 'try', scene: 'lantern-turtle', grade: 3, task, limits }, nowMs: 1000 });
  for (const step of steps) take({ kind: 'judged', judgement: step.judgement, step });
  take({ kind: 'ended', ending: 'finished', endedAt: startedAt, nowMs: 90_000 });
  return sessionRecord(session);
}

const play = (name: PatientName) =>
  practiceBlock(
    name,
    { movement: 'closed-smile', affected: 'patientLeft', attempts: 2 },
    { allowances: { eye: 0.1 }, rules: { attempts: 2, blockMs: 120_000, stillMs: 8000, feedbackEvery: 1 } },
  );

describe('a session that was really played', () => {
  it.each(PATIENT_NAMES)('of a patient who is %s survives being written and read', (name) => {
    const record = recorded(play(name));
    expect(readSession(JSON.parse(JSON.stringify(record)), 'session').session).toEqual(record);
  });

  it('holds the attempts, the co-movements and all the time there was', () => {
    const block = play('synkinetic');
    const record = recorded(block);
    const [kept] = record.blocks;
    const zeroMs = block.judgements[0]?.captureMs ?? 0;
    const [attempt] = block.ended.attempts;
    expect(kept?.attempts.length).toBe(block.ended.attempts.length);
    expect(kept?.attempts[0]?.onsetMs).toBeCloseTo((attempt?.onsetMs ?? 0) - zeroMs, 6);
    expect(kept?.coMovements.length).toBeGreaterThan(0);
    expect(kept?.calmMs).toBeGreaterThan(0);
    const all = block.judgements.reduce((sum, { dtMs }) => sum + dtMs, 0);
    const notSure = block.judgements.reduce((sum, j) => sum + (j.notSure.length > 0 ? j.dtMs : 0), 0);
    const told = (kept?.flowingMs ?? 0) + (kept?.calmMs ?? 0) + (kept?.pausedMs ?? 0);
    expect(told).toBeGreaterThanOrEqual(all - notSure - 1);
    expect(told).toBeLessThanOrEqual(all + 1);
    expect(record.framesPerS).toBeGreaterThan(20);
  });
});

/** What happens, without its time. */
type What<H = Happening> = H extends Happening ? Omit<H, 'startMs' | 'endMs'> : never;

describe('a curve of the record', () => {
  /** Two attempts; something happens from the middle of the first one on, for `lastsMs`. */
  const played = (what: What, lastsMs: number) => {
    const block = practiceBlock(
      'ideal',
      { movement: 'closed-smile', affected: 'patientLeft', attempts: 2 },
      {
        allowances: { eye: 0.1 },
        script: (script, playMs) => {
          const first = script.efforts.find(({ startMs }) => startMs >= playMs);
          const startMs = (first?.startMs ?? Number.NaN) + 1500;
          return { ...script, happenings: [{ ...what, startMs, endMs: startMs + lastsMs }] };
        },
      },
    );
    const [kept] = recorded(block).blocks;
    const lines = block.task.quietList.length;
    const moments = (kept?.series ?? []).flatMap((one) =>
      'packed' in one ? unpackSeries(one.packed, lines, 'session', 'series').moments : [],
    );
    return { judgements: block.judgements, moments, gateMs: kept?.gateMs ?? {} };
  };
  const second = (tracked: 'patient' | 'other', lastsMs: number) => played({ kind: 'secondFace', tracked }, lastsMs);

  it.each([
    ['the other one is followed', 'other', 700],
    ['the player is followed', 'patient', 700],
    ['the other one is followed for long', 'other', 2500],
  ] as const)('has a gap, and why, while two faces are seen: %s (F7)', (_, tracked, lastsMs) => {
    const { judgements, moments } = second(tracked, lastsMs);
    const two = judgements.filter(({ notSure }) => notSure.includes('twoFaces'));
    expect(two.length).toBeGreaterThan(15);
    for (const { activation, activationSpeedPerS, activationBySide } of two) {
      expect([activation, activationSpeedPerS]).toEqual([null, null]);
      expect(activationBySide).toEqual({ patientLeft: null, patientRight: null });
    }
    const shaded = moments.filter(({ notSure }) => notSure.includes('twoFaces'));
    expect(shaded.length).toBeGreaterThan(6);
    for (const { activation, quiet } of shaded) expect([activation, ...quiet].every((one) => one === null)).toBe(true);
    const sure = moments.filter(({ notSure, flow }) => notSure.length === 0 && flow !== null);
    expect(sure.length).toBeGreaterThan(30);
    for (const { activation } of sure) expect(activation).not.toBeNull();
  });

  it('goes on from the player alone when the other face is gone (F7)', () => {
    const alone = second('patient', 0);
    const { judgements } = second('other', 700);
    const backMs = judgements.findLast(({ notSure }) => notSure.includes('twoFaces'))?.captureMs ?? Number.NaN;
    const after = judgements.filter(
      ({ captureMs, notSure }) => captureMs > backMs && captureMs < backMs + 3000 && notSure.length === 0,
    );
    expect(after.length).toBeGreaterThan(60);
    const far = (one: number | null | undefined, other: number | null | undefined) =>
      Math.abs((one ?? Number.NaN) - (other ?? Number.NaN));
    for (const { captureMs, activation, quiet } of after) {
      const same = alone.judgements.find((one) => one.captureMs === captureMs);
      expect(far(activation, same?.activation)).toBeLessThan(0.1);
      for (const [i, { change }] of quiet.entries()) expect(far(change, same?.quiet[i]?.change)).toBeLessThan(0.05);
    }
  });

  // The player's own movement was measured all the same: it is shaded as not sure, and a therapist may look at it.
  it.each([
    ['pose', { kind: 'turn', yawDeg: 16, pitchDeg: 0, rollDeg: 0 }],
    ['light', { kind: 'dimLight', luma: 60, noiseGain: 8 }],
    ['gaze', { kind: 'gaze', towardPatientLeft: 0.2, up: 0 }],
    ['speech', { kind: 'speech' }],
  ] as const)('goes on where a picture is not good enough, left out and with its reason: %s (F8)', (reason, what) => {
    const { moments, gateMs } = played(what, 2500);
    expect(gateMs[reason]).toBeGreaterThan(700);
    expect(gateMs[reason]).toBeLessThan(4000);
    const shaded = moments.filter(({ notSure }) => notSure.includes(reason));
    expect(shaded.length).toBeGreaterThan(6);
    for (const { activation, quiet } of shaded) {
      expect(activation).not.toBeNull();
      expect(quiet.every((change) => change === null)).toBe(true);
    }
  });
});
