import type { AttemptSummary } from '../../game/movement/attempt/attempt-summary';
import type { Judgement, QuietState } from '../../game/movement/judgement';
import type { MovementTask } from '../../game/movement/movement-task';
import type { PlayRules } from '../../game/play/play-rules';
import { startPlay, stepPlay } from '../../game/play/play-step';

/** A smile of the patient's left side with one sleeper, in round numbers. */
export const TASK: MovementTask = {
  movement: 'closed-smile',
  affected: 'patientLeft',
  quietList: [{ region: 'eye', side: 'patientLeft', direction: 'narrowing', allowance: 0.2, stated: true }],
  target: 0.5,
  bandHalfWidth: 0.2,
  speedLimitPerS: 0.6,
  holdMs: 1000,
  releaseMs: 2000,
  symmetryTolerance: null,
};

export const RULES: PlayRules = { task: TASK, attempts: 2, blockMs: 120_000, stillMs: 10_000, feedbackEvery: 1 };

export function quiet(change: number, coMoving = false): QuietState {
  const allowance = 0.2;
  const stirring = Math.min(1, Math.max(0, change / allowance));
  return { region: 'eye', side: 'patientLeft', change, allowance, past: change > allowance, coMoving, stirring };
}

/** A judged frame; what is not given is a quiet face at rest, 33 ms after the last. */
export function judgement(part: Partial<Judgement> = {}): Judgement {
  return {
    captureMs: 0,
    dtMs: 33,
    measures: {} as Judgement['measures'],
    pose: null,
    activation: 0,
    activationSpeedPerS: 0,
    activationBySide: { patientLeft: null, patientRight: null },
    notSure: [],
    quiet: [quiet(0)],
    calm: 0,
    phase: 'rest',
    ended: { attempts: [], coMovements: [], blinks: [], gate: [] },
    ...part,
  };
}

/** One attempt in frames of 33 ms: rest, up to `peak` at `speedPerS`, hold, down again, rest. */
export function attempt(peak = 0.5, speedPerS = 0.3, holdMs = 1500, part: Partial<Judgement> = {}): Judgement[] {
  const frames: Judgement[] = Array.from({ length: 10 }, () => judgement());
  const step = speedPerS * 0.033;
  for (let a = step; a < peak; a += step) {
    frames.push(
      judgement({ activation: a, activationSpeedPerS: speedPerS, phase: a > 0.2 ? 'onset' : 'rest', ...part }),
    );
  }
  for (let t = 0; t < holdMs; t += 33) frames.push(judgement({ activation: peak, phase: 'hold', ...part }));
  for (let a = peak; a > 0.12; a -= step) {
    frames.push(judgement({ activation: a, activationSpeedPerS: -speedPerS, phase: 'release', ...part }));
  }
  frames.push(judgement({ activation: 0.1, phase: 'release', ...part }));
  return [...frames, ...Array.from({ length: 10 }, () => judgement())];
}

/** A movement as measurement finds it; say what differs. */
export function movement(differs: Partial<AttemptSummary> = {}): AttemptSummary {
  const quality = { isolation: 1, slowness: 1, precision: 1, steadiness: 1, symmetry: null, release: 1 };
  const times = { onsetMs: 0, holdMs: 0, releaseMs: 0, endMs: 0 };
  return { ...times, peakActivation: 0.5, quality, sparc: null, logDimensionlessJerk: null, ...differs };
}

/** The frames with the movements that measurement would find in them: each ends with the rest after it. */
function withMovements(frames: readonly Judgement[], rules: PlayRules = RULES): Judgement[] {
  const leastPeak = Math.min(0.35, rules.task.target - rules.task.bandHalfWidth);
  let peak = 0;
  return frames.map((frame) => {
    if (frame.phase !== 'rest') {
      peak = Math.max(peak, frame.activation ?? 0);
      return frame;
    }
    const attempts = peak >= leastPeak ? [movement({ peakActivation: peak, endMs: frame.captureMs })] : [];
    peak = 0;
    return { ...frame, ended: { ...frame.ended, attempts } };
  });
}

/** Plays the frames through one block. */
export function playThrough(frames: readonly Judgement[], rules: PlayRules = RULES) {
  let model = startPlay(rules);
  return withMovements(frames, rules).map((frame) => {
    const step = stepPlay(model, frame);
    model = step.model;
    return { frame, ...step };
  });
}
