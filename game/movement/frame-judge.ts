import { createAttemptWatch } from './attempt/attempt-watch';
import type { Calibration } from './calibration/calibration';
import { quietLine } from './co-movement/quiet-line';
import { createQuietWatch } from './co-movement/quiet-watch';
import { createArtefactGate } from './gate/artefact-gate';
import type { GateReason } from './gate/gate-reason';
import type { AttemptPhase, BlinkEvent, EndedEvents, Judgement } from './judgement';
import { createDecisionFilters } from './measure/decision-filters';
import type { MeasuredFrame } from './measure/measured-frame';
import type { MovementTask } from './movement-task';
import { neededMeasures, shownFrame } from './needed-measures';

/** The verdict on each frame of one task, for frames whose times rise. Holds all state from the frames before. */
export interface FrameJudge {
  step(frame: MeasuredFrame): Judgement;
  /** For a frame whose time did not rise: repeats the last state, without an activation, and earns nothing. */
  repeat(frame: MeasuredFrame): Judgement;
  /** Ends open attempts, events and intervals. */
  finish(): EndedEvents;
}

export function createFrameJudge(task: MovementTask, calibration: Calibration): FrameJudge {
  const gate = createArtefactGate(calibration, task.movement);
  const decision = createDecisionFilters();
  const attempts = createAttemptWatch(task, calibration);
  const quietList = createQuietWatch(task.quietList.map((rule) => quietLine(rule, calibration)));
  const needed = neededMeasures(task);
  let lastMs = Number.NaN;
  let lastReasons: readonly GateReason[] = [];

  return {
    step(taken) {
      const frame = shownFrame(taken, needed);
      const { captureMs, dtMs, measures, pose } = frame;
      lastMs = captureMs;
      decision.step(captureMs, measures);
      const seen = gate.step(frame, decision.read);
      lastReasons = seen.notSure;
      // What another face does belongs to no number of the player's, and to no filter that goes on when that face is gone.
      if (seen.notSure.includes('twoFaces')) decision.reset();
      const now = attempts.step(frame, decision.read, seen);
      const { phase, onsetMs } = attempts;
      const target = { state: phase === 'rest' ? 'off' : 'on', onsetMs } as const;
      const quiet = quietList.step(frame, decision.read, seen, now.raw, target);
      attempts.keep(captureMs, now, quiet, seen.notSure.length === 0);
      return {
        captureMs,
        dtMs,
        measures,
        pose,
        activation: now.activation,
        activationSpeedPerS: now.speedPerS,
        activationBySide: now.bySide,
        notSure: seen.notSure,
        quiet,
        calm: quietList.calm,
        phase,
        ended: {
          attempts: attempts.ended,
          coMovements: quietList.ended,
          blinks: seen.endedBlink === null ? [] : [duringRest(seen.endedBlink, phase)],
          gate: seen.endedIntervals,
        },
      };
    },
    repeat: (frame) => ({
      captureMs: lastMs,
      dtMs: 0,
      measures: frame.measures,
      pose: null,
      activation: null,
      activationSpeedPerS: null,
      activationBySide: { patientLeft: null, patientRight: null },
      notSure: lastReasons,
      quiet: quietList.unseen(),
      calm: quietList.calm,
      phase: attempts.phase,
      ended: NOTHING_ENDED,
    }),
    finish: () => ({
      attempts: attempts.finish(),
      coMovements: quietList.finish(lastMs),
      blinks: [],
      gate: gate.finish(),
    }),
  };
}

/** A mouth that moves on purpose gives no evidence about blinks. */
function duringRest(blink: BlinkEvent, phase: AttemptPhase): BlinkEvent {
  return phase === 'rest' ? blink : { ...blink, mouthMoved: false };
}

const NOTHING_ENDED: EndedEvents = { attempts: [], coMovements: [], blinks: [], gate: [] };
