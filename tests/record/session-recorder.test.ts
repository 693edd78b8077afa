import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../game/movement/judgement';
import type { PlaySignal } from '../../game/play/play-signal';
import { verifySession } from '../../game/record/reading/read-session';
import {
  interruptedSession,
  type RecordAction,
  type SessionRecorder,
  sessionRecord,
  startSession,
  stepSession,
} from '../../game/record/session-recorder';
import { endedWith, sampleJudgement, sampleSignal } from '../fixtures/records/sample-judgement';
import { sampleSession } from '../fixtures/records/sample-session';

const whole = sampleSession();
const [sampleBlock] = whole.blocks;
const [sampleCalibration] = whole.calibrations;
if (sampleBlock === undefined || sampleCalibration === undefined) throw new Error('the sample lost its block');
const { levelId, scene, grade, task, limits } = sampleBlock;

const start = (attemptSeries: 'kept' | 'off' = 'kept') =>
  startSession({
    id: 'a',
    playerId: 'otter',
    startedAt: '2026-03-28T17:05:00.000+01:00',
    measurementVersion: '1',
    source: 'practice-face',
    modelSha256: null,
    runtime: 'practice face',
    plan: { name: 'try' },
    attemptSeries,
    nowMs: 1000,
  });

const following = (...actions: RecordAction[]): SessionRecorder => actions.reduce(stepSession, start());
const blockBegan: RecordAction = { kind: 'blockBegan', block: { levelId, scene, grade, task, limits }, nowMs: 11_000 };

/** A judged frame with the play's answer; what ended with it are movements that counted. */
function judged(judgement: Judgement, differs: Partial<PlaySignal> = {}): RecordAction {
  const attempts = judgement.ended.attempts.map((one) => ({ ...one, verdict: 'counted', earned: 0.5 }) as const);
  return {
    kind: 'judged',
    judgement,
    step: { signal: sampleSignal(differs), ended: { ...judgement.ended, attempts } },
  };
}

/** Frames from `fromMs` on, each `dtMs` after the one before it. */
function frames(count: number, dtMs: number, fromMs: number, differs: Parameters<typeof sampleSignal>[0] = {}) {
  return Array.from({ length: count }, (_, i): RecordAction => {
    return judged(sampleJudgement(fromMs + i * dtMs, { dtMs }), differs);
  });
}

describe('the session recorder', () => {
  it('starts open and honest', () => {
    const record = sessionRecord(start());
    expect(record).toMatchObject({ ending: 'open', endedAt: null, blocks: [], framesPerS: null });
    expect(verifySession(record, 'session')).toEqual(record);
  });

  it('shows an open block at every moment, so that a crash loses no more than the last frames (F21)', () => {
    const record = sessionRecord(following(blockBegan, ...frames(31, 40, 500_000)));
    expect(record.blocks).toHaveLength(1);
    expect(record.blocks[0]).toMatchObject({ startMs: 10_000, endMs: 11_200, finished: false });
    expect(verifySession(record, 'session').ending).toBe('open');
  });

  it('counts time by flow, and time that is not sure for its reasons alone', () => {
    const gated = judged(sampleJudgement(3000, { dtMs: 50, notSure: ['blink', 'pose'] }), { flow: 'notSure' });
    const session = following(
      blockBegan,
      ...frames(10, 40, 0),
      ...frames(5, 40, 400, { flow: 'calm' }),
      ...frames(3, 40, 600, { flow: 'paused' }),
      gated,
      gated,
      { kind: 'blockEnded', last: null, nowMs: 20_000 },
    );
    expect(sessionRecord(session).blocks[0]).toMatchObject({
      flowingMs: 400,
      calmMs: 200,
      pausedMs: 120,
      gateMs: { blink: 100, pose: 100 },
      endMs: 19_000,
    });
  });

  it('tells the times of events from the start of the block', () => {
    const [attempt] = sampleBlock.attempts;
    const [coMovement] = sampleBlock.coMovements;
    const [blink] = sampleBlock.blinks;
    if (!attempt || !coMovement || !blink) throw new Error('the sample lost its events');
    const ended = endedWith({ attempts: [attempt], blinks: [blink] });
    const record = sessionRecord(
      following(
        blockBegan,
        judged(sampleJudgement(1500)),
        judged(sampleJudgement(11_000, { ended }), { progress: 0.2 }),
        { kind: 'blockEnded', last: { ...endedWith({ coMovements: [coMovement] }), attempts: [] }, nowMs: 40_000 },
      ),
    );
    const [block] = record.blocks;
    expect(block?.attempts[0]).toMatchObject({ onsetMs: 2500, holdMs: 3700, releaseMs: 6600, endMs: 8400 });
    expect(block?.blinks[0]).toMatchObject({ startMs: 500, endMs: 710 });
    expect(block?.coMovements[0]).toMatchObject({ crossMs: 3200, startMs: 3380, endMs: 4600 });
    expect(block?.progress).toBe(0.2);
  });

  it('takes the median frame rate over the seconds and leaves gaps out', () => {
    const gap = judged(sampleJudgement(99_000, { dtMs: 0 }));
    const session = following(blockBegan, ...frames(60, 50, 0), gap, ...frames(25, 40, 99_000));
    expect(sessionRecord(session).framesPerS).toBeCloseTo(20, 6);
    expect(sessionRecord(following(blockBegan, ...frames(5, 40, 0))).framesPerS).toBeNull();
  });

  it('marks a block finished only when the play said done', () => {
    const close: RecordAction = { kind: 'blockEnded', last: null, nowMs: 20_000 };
    expect(sessionRecord(following(blockBegan, ...frames(2, 40, 0), close)).blocks[0]?.finished).toBe(false);
    const done = frames(2, 40, 0, { phase: 'done', progress: 1 });
    expect(sessionRecord(following(blockBegan, ...done, close)).blocks[0]).toMatchObject({
      finished: true,
      progress: 1,
    });
  });

  it('keeps how the face rested, in session time, while a block goes on and between blocks', () => {
    const [rest] = whole.rests;
    if (!rest) throw new Error('the sample lost its rest');
    const tone = { ...rest, startMs: 900_000, endMs: 904_500 };
    const record = sessionRecord(
      following({ kind: 'rested', tone, nowMs: 3000 }, blockBegan, ...frames(3, 40, 903_000), {
        kind: 'rested',
        tone,
        nowMs: 16_000,
      }),
    );
    expect(record.rests).toEqual([
      { ...rest, startMs: 0, endMs: 2000 },
      { ...rest, startMs: 10_500, endMs: 15_000 },
    ]);
    expect(verifySession(record, 'session')).toEqual(record);
  });

  it('keeps what the player told and what the camera cannot see', () => {
    const [entry] = whole.diary;
    const [sign] = whole.unseen;
    if (!entry || !sign) throw new Error('the sample lost its diary');
    const record = sessionRecord(
      following(
        { kind: 'diary', entry },
        { kind: 'unseen', sign },
        { kind: 'calibrated', calibration: sampleCalibration },
      ),
    );
    expect(record).toMatchObject({ diary: [entry], unseen: [sign], calibrations: [sampleCalibration] });
    expect(verifySession(record, 'session')).toEqual(record);
  });

  it('closes an open block when the session ends, and takes nothing after it', () => {
    const ended: RecordAction = {
      kind: 'ended',
      ending: 'hurts',
      endedAt: '2026-03-28T17:06:00.000+01:00',
      nowMs: 15_000,
    };
    const session = following(blockBegan, ...frames(3, 40, 0), ended);
    expect(sessionRecord(session)).toMatchObject({ ending: 'hurts', blocks: [{ endMs: 14_000 }] });
    expect(() => stepSession(session, blockBegan)).toThrow(/ended/);
  });

  it('never changes what it was given', () => {
    const before = following(blockBegan);
    const copy = structuredClone(before);
    const ended = endedWith({ attempts: sampleBlock.attempts });
    stepSession(before, judged(sampleJudgement(0, { ended, notSure: ['gaze'] })));
    expect(before).toEqual(copy);
  });

  it('refuses frames outside a block and a block in a block', () => {
    expect(() => following(...frames(1, 40, 0))).toThrow(/outside a block/);
    expect(() => following(blockBegan, blockBegan)).toThrow(/before/);
  });

  it('calls a session that was found open interrupted, with its end unknown (F21)', () => {
    const found = sampleSession({ ending: 'open', endedAt: null });
    expect(interruptedSession(found)).toEqual({ ...found, ending: 'interrupted' });
    expect(interruptedSession(whole)).toBe(whole);
  });
});
