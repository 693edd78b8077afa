import type { Calibration } from '../calibration/calibration';
import type { GateState } from '../gate/artefact-gate';
import type { AttemptPhase, QuietState } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import type { MovementTask } from '../movement-task';
import { createAttemptLog } from './attempt-log';
import { quietExcess } from './attempt-quality';
import { createAttemptResponses } from './attempt-responses';
import type { AttemptSummary } from './attempt-summary';
import { createAttemptTracker, type TrackedAttempt } from './attempt-tracker';
import { summariseAttempt } from './summarise-attempt';
import { createTargetMotion, type TargetState } from './target-motion';

/** Follows the target movement of a task, finds its attempts, and keeps the data for their summaries. */
export interface AttemptWatch {
  /** One frame. `read` gives the decision-filtered value of a measure. */
  step(frame: MeasuredFrame, read: (key: MeasureKey) => number, gate: GateState): TargetState;
  /**
   * To be called after each `step`: keeps this frame (ms) and the state of the quiet list in it, for the quality of its
   * attempt.
   */
  keep(timeMs: number, target: TargetState, quiet: readonly QuietState[], isSure: boolean): void;
  /** Closes what is open. */
  finish(): readonly AttemptSummary[];
  /** The attempts that ended with the newest frame. */
  readonly ended: readonly AttemptSummary[];
  readonly phase: AttemptPhase;
  /** Begin of the open attempt; NaN at rest. */
  readonly onsetMs: number;
}

/** `rest` is no movement: a task of `rest` has no attempts. */
export function createAttemptWatch(task: MovementTask, calibration: Calibration): AttemptWatch {
  const motion = createTargetMotion(task, calibration);
  const tracker = createAttemptTracker(task.target - task.bandHalfWidth);
  const log = createAttemptLog();
  const responses = createAttemptResponses(task.movement, calibration);
  let ended: readonly AttemptSummary[] = [];

  const summaries = (attempt: TrackedAttempt | null): readonly AttemptSummary[] =>
    attempt === null ? [] : [summariseAttempt(attempt, log, task, motion, responses)];

  return {
    get ended() {
      return ended;
    },
    get phase() {
      return tracker.phase;
    },
    get onsetMs() {
      return tracker.onsetMs;
    },
    step(frame, read, gate) {
      const { notSure, blinking } = gate;
      const now = motion.step(frame, gate);
      ended = summaries(
        task.movement === 'rest'
          ? null
          : tracker.step(frame.captureMs, now.activation, now.speedPerS, motion.noiseAt(frame.framesPerS)),
      );
      if (tracker.phase === 'rest') responses.clear();
      else if (notSure.length === 0 && !blinking && now.activation !== null) responses.step(now.activation, read);
      return now;
    },
    keep(timeMs, { activation, raw, speedPerS, bySide }, quiet, isSure) {
      const frame = {
        timeMs,
        activation: activation ?? Number.NaN,
        activationRaw: raw ?? Number.NaN,
        speedPerS: speedPerS ?? Number.NaN,
        activationBySide: {
          patientLeft: bySide.patientLeft ?? Number.NaN,
          patientRight: bySide.patientRight ?? Number.NaN,
        },
        excess: quietExcess(quiet),
        notSure: !isSure,
      };
      log.push(frame, tracker.phase === 'rest' ? 'rest' : 'attempt');
    },
    finish: () => summaries(tracker.finish()),
  };
}
