import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { type PatientName, practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { countedAttempts } from '../../game/movement/attempt/judged-attempt';
import { calibrationFromRanges } from '../../game/movement/calibration/calibration-from-ranges';
import type { MeasuredFrame } from '../../game/movement/measure/measured-frame';
import type { MovementTask } from '../../game/movement/movement-task';
import { createMeasurer } from '../../game/movement/pipeline';
import { SIDES } from '../../game/movement/side';
import type { BlockSetup, BlockStep } from '../../game/play/block-run';
import { endlessRules } from '../../game/play/endless-rules';
import { mayEarn } from '../../game/play/reward-law';
import { wholeBlock } from '../../game/play/whole-block';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';
import { TASK as ROUND_TASK } from './judgements';

const ATTEMPTS = 2;
/** A smile in which neither eye may lose a tenth. */
const TASK: MovementTask = {
  ...ROUND_TASK,
  quietList: SIDES.map((side) => ({ region: 'eye', side, direction: 'narrowing', allowance: 0.1, stated: true })),
};
const RULES = { task: TASK, attempts: ATTEMPTS, blockMs: 120_000, stillMs: 10_000, feedbackEvery: 1 };

/** A patient's block, ready to be run: rest, as many smiles as are asked, rest after each. */
function patient(name: PatientName, attempts = ATTEMPTS): { setup: BlockSetup; frames: readonly MeasuredFrame[] } {
  const { script, restMs, referenceMs, playMs } = practicePatient(name, {
    ...{ movement: TASK.movement, affected: TASK.affected, attempts },
    ...{ target: TASK.target, holdMs: TASK.holdMs + 1000, speedPerS: 0.8 * TASK.speedLimitPerS },
  });
  const measurer = createMeasurer();
  const all = Array.from(practiceFrames(script, keptNoise), (frame) => measurer.measure(frame));
  const calibration = calibrationFromRanges({
    ...{ frames: all, movement: TASK.movement, rest: restMs, reference: referenceMs, camera: null, takenAt: '' },
  });
  if (calibration === null) throw new Error(`${name}: no rest`);
  return { setup: { rules: RULES, calibration }, frames: all.filter(({ captureMs }) => captureMs >= playMs[0]) };
}

const ideal = patient('ideal');
const whole = wholeBlock(ideal.setup, ideal.frames);

/** The frames up to the first one of which something holds. */
function until(holds: (step: BlockStep) => boolean): readonly MeasuredFrame[] {
  return ideal.frames.slice(0, whole.steps.findIndex(holds) + 1);
}

/** Of the rest after all is done. */
const resting = ideal.frames.slice(-45);

describe('a block run', () => {
  it('judges and plays every frame: a quiet block is done, and all of it earned', () => {
    expect(whole.steps.map(({ judgement }) => judgement.captureMs)).toEqual(
      ideal.frames.map(({ captureMs }) => captureMs),
    );
    expect(whole.steps.at(-1)?.signal.phase).toBe('done');
    expect(whole.model.shownProgress).toBeGreaterThan(0.9);
    expect(countedAttempts(whole.ended.attempts)).toHaveLength(ATTEMPTS);
    const told = whole.steps.flatMap(({ events }) => events.map(({ kind }) => kind));
    expect(told.filter((kind) => kind === 'attemptEnded')).toHaveLength(ATTEMPTS);
    expect(told.filter((kind) => kind === 'blockDone')).toHaveLength(1);
  });

  it('measures the rest after each attempt, the one still open at the end among them', () => {
    expect(whole.rests).toHaveLength(ATTEMPTS);
    for (const { sureMs, fissureIod } of whole.rests) {
      expect(sureMs).toBeGreaterThanOrEqual(1000);
      expect(fissureIod.patientLeft).toBeGreaterThan(0);
    }
  });

  it('earns nothing in a frame that may not earn', () => {
    const { setup, frames } = patient('synkinetic');
    const { steps } = wholeBlock(setup, frames);
    const gains = steps.map(({ signal }, i) => signal.progress - (steps[i - 1]?.signal.progress ?? 0));
    const barred = steps.map(({ judgement }) => !mayEarn(TASK, judgement));
    expect(steps.some(({ judgement }) => judgement.quiet.some(({ coMoving }) => coMoving))).toBe(true);
    expect(gains.filter((gain, i) => gain !== 0 && barred[i])).toEqual([]);
    expect(Math.min(...gains)).toBe(0);
  });

  it('hands out at its end what was still open: the movement with its verdict, and the rest', () => {
    const held = wholeBlock(
      ideal.setup,
      until(({ model }) => model.attemptsEnded === 1 && (model.attempt?.heldMs ?? 0) > 900),
    );
    expect(held.steps.flatMap(({ ended }) => ended.attempts)).toHaveLength(1);
    expect(held.ended.attempts.map(({ verdict }) => verdict)).toEqual(['counted', 'counted']);
    expect(held.model.attemptsEnded).toBe(2);

    const rested = wholeBlock(ideal.setup, resting);
    expect(rested.steps.flatMap((step) => step.rested ?? [])).toEqual([]);
    expect(rested.rests.map(({ sureMs }) => sureMs > 1000)).toEqual([true]);
  });

  it('gives every movement the verdict of an open block where the rules never end it', () => {
    const { setup, frames } = patient('ideal', 4);
    const verdicts = (run: BlockSetup) => wholeBlock(run, frames).ended.attempts.map(({ verdict }) => verdict);
    expect(verdicts(setup)).toEqual(['counted', 'counted', 'givenBack', 'givenBack']);
    expect(verdicts({ ...setup, rules: endlessRules(TASK) })).toEqual(Array(4).fill('counted'));
  });
});
