import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../../engine-adapters/practice-face/script/patients';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { LANDMARKS, MIDLINE_LANDMARKS } from '../../../game/movement/measure/landmark-table';
import { RIGID_POINTS } from '../../../game/movement/measure/rigid-points';
import { createCalibrator, createMeasurer } from '../../../game/movement/pipeline';
import { SIDES } from '../../../game/movement/side';
import { wholeBlock } from '../../../game/play/whole-block';
import { taskFor } from '../../../game/therapy/task-for';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';
import { flipped, pushed } from '../pushed-face';

/** ms. Thousands of faces on a slow machine. */
vi.setConfig({ testTimeout: 120_000 });

const REQUEST = { movement: 'closed-smile', affected: 'both' } as const;
const task = taskFor({
  levels: SHIPPED_LEVELS,
  plan: null,
  ...REQUEST,
  allowances: [{ region: 'eye', side: 'both', allowance: 0.1 }],
});

/** What a smile with quiet eyes needs, put together by hand: the skull, lids, irises, corners, jaw and the edge of the face. */
const NEEDED = [
  ...RIGID_POINTS.map((p) => p.landmark),
  ...Object.values(MIDLINE_LANDMARKS).filter((i) => i === 2 || i === 152),
  ...SIDES.flatMap((side) => {
    const { upperLid, lowerLid, irisCentre, commissure, temple, faceEdge } = LANDMARKS[side];
    return [...upperLid, ...lowerLid, irisCentre, commissure, ...temple, ...faceEdge];
  }),
];

/** Somebody whose eyes close with the smile: what is seen of it is co-movement, and a good smile is none the less in it. */
const SYNKINETIC = patient('synkinetic');
const IDEAL = patient('ideal');

function patient(name: 'ideal' | 'synkinetic') {
  const { script, playMs } = practicePatient(name, { ...REQUEST, attempts: 1, holdMs: 1500 });
  const frames = [...practiceFrames({ ...script, blinkHabit: { ...script.blinkHabit, perMinute: 0 } }, keptNoise)];
  const measurer = createMeasurer();
  const request = { movements: [REQUEST.movement], affected: REQUEST.affected, restMs: 8000, tries: 3 };
  const calibrator = createCalibrator({ ...request, camera: null, takenAt: '' });
  for (const frame of frames) if (frame.captureMs < playMs[0]) calibrator.step(measurer.measure(frame));
  const play = frames.filter((f) => f.captureMs >= playMs[0]);
  return { calibration: calibrator.result(), play };
}

function played({ calibration }: typeof IDEAL, frames: readonly FaceFrame[]) {
  const measurer = createMeasurer();
  const rules = { task, attempts: 4, blockMs: 120_000, stillMs: 10_000, feedbackEvery: 1 };
  const measured = frames.map((frame) => measurer.measure(frame));
  const { steps, ended, model } = wholeBlock({ rules, calibration }, measured);
  const judgements = steps.map(({ judgement, signal: { cue, flow }, events }) => ({ ...judgement, cue, flow, events }));
  return { judgements, ended, progress: model.shownProgress, earned: model.earnedBefore, counted: model.attemptsEnded };
}

/** How many of the landmarks lie outside or within a hundredth of the picture's edge. */
function outsideIn({ face }: FaceFrame, landmarks: readonly number[]): number {
  const at = (i: number): number => face?.landmarks[i] ?? Number.NaN;
  const isIn = (value: number): boolean => value >= 0.01 && value <= 0.99;
  return landmarks.filter((i) => !isIn(at(i * 3)) || !isIn(at(i * 3 + 1))).length;
}

const share = (most: number) => fc.noBias(fc.integer({ min: -1000, max: 1000 })).map((n) => (n / 1000) * most);

describe('a face pushed over the edges of the picture', () => {
  it('earns what it did before while it is wholly inside', () => {
    const still = played(IDEAL, IDEAL.play);
    expect(still.counted).toBe(1);
    expect(still.earned).toBeGreaterThan(0.5);
    expect(played(SYNKINETIC, SYNKINETIC.play).ended.coMovements.length).toBeGreaterThan(0);
    expect(still.judgements.every((j) => !j.notSure.includes('outOfPicture'))).toBe(true);
  });

  it('earns nothing, counts nothing, tells no co-movement, and says why, wherever it is pushed (F6)', () => {
    fc.assert(
      fc.property(fc.constantFrom('ideal', 'synkinetic'), share(1), share(1), fc.boolean(), (name, x, y, isFlipped) => {
        const person = name === 'ideal' ? IDEAL : SYNKINETIC;
        const frames = pushed(isFlipped ? flipped(person.play) : person.play, x, y);
        const { judgements, ended, counted, progress, earned } = played(person, frames);
        const isOutThroughout = frames.every((frame) => outsideIn(frame, NEEDED) > 0);
        for (const [i, frame] of frames.entries()) {
          const judgement = judgements[i];
          const outside = outsideIn(frame, NEEDED);
          const told = outside === NEEDED.length ? ['noFace', 'outOfPicture'] : ['outOfPicture'];
          expect(told.some((reason) => judgement?.notSure.some((r) => r === reason)) === outside > 0).toBe(true);
          if (outside > 0) expect(judgement?.activation).toBeNull();
        }
        if (!isOutThroughout) return;
        expect(ended.coMovements).toEqual([]);
        expect(ended.attempts).toEqual([]);
        expect([counted, progress, earned]).toEqual([0, 0, 0]);
        expect(judgements.every((j) => j.calm === 0 && j.flow !== 'calm' && j.flow !== 'paused')).toBe(true);
        const reasons = new Set(judgements.flatMap((j) => (j.cue?.kind === 'notSure' ? [j.cue.reason] : [])));
        expect([...reasons].every((reason) => reason === 'outOfPicture' || reason === 'noFace')).toBe(true);
        expect(reasons.size).toBeGreaterThan(0);
      }),
      { seed: 20_261_125, numRuns: 24 },
    );
  });

  it('ends a co-movement where it goes out, and begins none while it is out', () => {
    const half = SYNKINETIC.play.findIndex((_, i) => i > SYNKINETIC.play.length / 2);
    for (const [x, y] of [
      [0, 0.35],
      [0, -0.35],
      [0.4, 0],
      [-0.4, 0],
    ] as const) {
      const outMs = SYNKINETIC.play[half]?.captureMs ?? 0;
      const frames = [...SYNKINETIC.play.slice(0, half), ...pushed(SYNKINETIC.play.slice(half), x, y)];
      const { ended, judgements } = played(SYNKINETIC, frames);
      expect(ended.coMovements.every((event) => event.endMs <= outMs)).toBe(true);
      expect(judgements.slice(half).every((j) => j.notSure.includes('outOfPicture'))).toBe(true);
    }
  });
});
