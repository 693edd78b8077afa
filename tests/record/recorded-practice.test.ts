import { describe, expect, it } from 'vitest';
import { PATIENT_NAMES, type PatientName } from '../../engine-adapters/practice-face/script/patients';
import { limitsOf } from '../../game/movement/co-movement/detection-limits';
import { readSession } from '../../game/record/reading/read-session';
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
