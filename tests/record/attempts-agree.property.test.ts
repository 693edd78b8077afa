import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENT_NAMES, type PatientName } from '../../engine-adapters/practice-face/script/patients';
import { countedAttempts } from '../../game/movement/attempt/judged-attempt';
import type { FaceFrame } from '../../game/movement/face-frame';
import { createMeasurer } from '../../game/movement/pipeline';
import { blockProgress } from '../../game/play/block-progress';
import { createBlockRun } from '../../game/play/block-run';
import { readSession } from '../../game/record/reading/read-session';
import { sessionRecord, startSession, stepSession } from '../../game/record/session-recorder';
import { sampleSession } from '../fixtures/records/sample-session';
import { practiceBlock } from '../movement/practice-block';

/** What a patient shows, frame by frame, after a calibration of their own; made once a patient. */
const shown = new Map<PatientName, ReturnType<typeof show>>();
function show(name: PatientName) {
  const frames: FaceFrame[] = [];
  const request = { movement: 'lip-pucker', affected: 'both', attempts: 5, target: 0.5, holdMs: 1800 } as const;
  // The frames of the play are taken out before they are judged: each run spoils and judges them anew.
  const block = practiceBlock(name, request, {
    spoil: (play) => {
      frames.push(...play);
      return [];
    },
  });
  return { ...block, frames };
}
function patient(name: PatientName) {
  const known = shown.get(name) ?? show(name);
  shown.set(name, known);
  return known;
}

/** What a busy machine, a pause or a hand does to the frames. Times are shares of the whole. */
interface Load {
  /** Frames a second that are tracked in each of eight stretches. */
  readonly perS: readonly number[];
  readonly dropped: number;
  readonly stall: { readonly at: number; readonly lengthMs: number };
  readonly hidden: { readonly at: number; readonly lengthMs: number };
  readonly clock: 'steady' | 'setBack' | 'setForward';
  /** Where the player stops. */
  readonly until: number;
}
const share = fc.double({ min: 0, max: 1, noNaN: true });
const load: fc.Arbitrary<Load> = fc.record({
  perS: fc.array(fc.constantFrom(3, 6, 9, 10, 12, 15, 30), { minLength: 8, maxLength: 8 }),
  dropped: fc.constantFrom(0, 0.1, 0.4),
  stall: fc.record({ at: share, lengthMs: fc.constantFrom(0, 300, 900, 1500, 60_000) }),
  hidden: fc.record({ at: share, lengthMs: fc.constantFrom(0, 700, 2500) }),
  clock: fc.constantFrom('steady', 'steady', 'setBack', 'setForward'),
  until: fc.oneof(fc.constant(1), share),
});

function* under(frames: readonly FaceFrame[], loaded: Load): Generator<FaceFrame> {
  const firstMs = frames[0]?.captureMs ?? 0;
  const lengthMs = (frames.at(-1)?.captureMs ?? 0) - firstMs;
  const within = (at: number, { at: begin, lengthMs: ms }: { at: number; lengthMs: number }) =>
    at >= begin && at <= begin + ms / lengthMs;
  let dueMs = 0;
  for (const [i, frame] of frames.entries()) {
    const at = (frame.captureMs - firstMs) / lengthMs;
    if (at > loaded.until) return;
    if (frame.captureMs < dueMs || within(at, loaded.stall)) continue;
    dueMs = frame.captureMs + 1000 / (loaded.perS[Math.floor(at * 8)] ?? 30) - 5;
    if (((i * 7919) % 100) / 100 < loaded.dropped) continue;
    // A stall is a place without frames; a long one moves what comes after it, as a pause does.
    const paused = at > loaded.stall.at ? loaded.stall.lengthMs : 0;
    const set = at < 0.5 || loaded.clock === 'steady' ? 0 : loaded.clock === 'setBack' ? -3_600_000 : 86_400_000;
    const captureMs = frame.captureMs + paused + set;
    yield within(at, loaded.hidden) ? { ...frame, captureMs, face: null, facesSeen: 0 } : { ...frame, captureMs };
  }
}

interface Rules {
  readonly attempts: number;
  readonly target: number;
  readonly bandHalfWidth: number;
  readonly blockMs: number;
}

/** A block as the game plays it, from frame to record. */
function played(name: PatientName, loaded: Load, { attempts, target, bandHalfWidth, blockMs }: Rules) {
  const { calibration, frames, ...block } = patient(name);
  const task = { ...block.task, target, bandHalfWidth };
  const measurer = createMeasurer();
  const run = createBlockRun({ rules: { task, attempts, blockMs, stillMs: 8000, feedbackEvery: 1 }, calibration });
  let session = startSession({ ...sampleSession(), attemptSeries: 'kept', nowMs: 0 });
  session = stepSession(session, {
    kind: 'blockBegan',
    block: { levelId: 'try', scene: 'moon-bubble', grade: 3, task, limits: null },
    nowMs: 0,
  });
  let found = 0;
  let ends = 0;
  let doneWhy: string | null = null;
  for (const frame of under(frames, loaded)) {
    const step = run.step(measurer.measure(frame));
    const { judgement } = step;
    session = stepSession(session, { kind: 'judged', judgement, step });
    found += judgement.ended.attempts.length;
    for (const event of step.events) {
      if (event.kind === 'attemptEnded') ends += 1;
      if (event.kind === 'blockDone') doneWhy = event.why;
    }
    if (step.model.phase === 'done') break;
  }
  const finished = run.finish();
  found += finished.ended.attempts.length;
  ends += countedAttempts(finished.ended.attempts).length;
  session = stepSession(session, { kind: 'blockEnded', last: finished.ended, nowMs: 100_000 });
  const [kept] = sessionRecord(session).blocks;
  if (kept === undefined) throw new Error('no block was kept');
  return { record: sessionRecord(session), kept, model: finished.model, found, ends, doneWhy };
}

describe('what an attempt is', () => {
  const rules = fc.record({
    attempts: fc.integer({ min: 1, max: 4 }),
    target: fc.constantFrom(0.3, 0.5),
    bandHalfWidth: fc.constantFrom(0.08, 0.2),
    blockMs: fc.constantFrom(9000, 120_000),
  });

  it('has one answer in play, in the record and in the plan, for any patient under any load', () => {
    const seen = { byAttempts: 0, givenBack: 0, tooShort: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...PATIENT_NAMES), load, rules, (name, loaded, r) => {
        const { kept, model, found, ends, doneWhy, record } = played(name, loaded, r);
        const counted = countedAttempts(kept.attempts).length;
        expect(kept.attempts).toHaveLength(found);
        expect(counted).toBe(model.attemptsEnded);
        expect(counted).toBe(ends);
        if (doneWhy === 'attempts') expect(counted).toBe(r.attempts);
        expect(counted).toBeLessThanOrEqual(r.attempts);
        const earned = kept.attempts.reduce((sum, one) => sum + (one.earned ?? 0), 0);
        expect(Math.min(1, earned / r.attempts)).toBeCloseTo(blockProgress(model), 9);
        expect(kept.progress).toBeLessThanOrEqual(blockProgress(model) + 1e-9);
        expect(readSession(JSON.parse(JSON.stringify(record)), 'session').session.blocks).toEqual(record.blocks);
        if (doneWhy === 'attempts') seen.byAttempts += 1;
        for (const { verdict } of kept.attempts)
          if (verdict === 'givenBack' || verdict === 'tooShort') seen[verdict] += 1;
      }),
      { seed: 20_261_125, numRuns: 40 },
    );
    // The loads must be such that the answer is put to the test.
    expect(seen.byAttempts).toBeGreaterThan(3);
    expect(seen.givenBack).toBeGreaterThan(3);
  });
});
