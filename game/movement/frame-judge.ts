import { createAttemptLog } from './attempt/attempt-log';
import { quietExcess } from './attempt/attempt-quality';
import { createAttemptResponses } from './attempt/attempt-responses';
import { createAttemptTracker } from './attempt/attempt-tracker';
import { summariseAttempt } from './attempt/summarise-attempt';
import { createTargetMotion } from './attempt/target-motion';
import type { Calibration } from './calibration/calibration';
import { createBlinkFreeHistory } from './co-movement/blink-free-history';
import { createCalm } from './co-movement/calm-level';
import type { CoMovementEvent } from './co-movement/co-movement-event';
import { createCoMovementWatch } from './co-movement/co-movement-watch';
import { quietLine } from './co-movement/quiet-line';
import { createArtefactGate } from './gate/artefact-gate';
import type { GateReason } from './gate/gate-reason';
import type { AttemptPhase, BlinkEvent, EndedEvents, Judgement, QuietState } from './judgement';
import { createDecisionFilters } from './measure/decision-filters';
import type { MeasuredFrame } from './measure/measured-frame';
import { shownFrame } from './measure/shown-frame';
import type { MovementTask } from './movement-task';
import { neededMeasures } from './needed-measures';

/** The verdict on each frame of one task, for frames whose times rise. Holds all that is known of what went before. */
export interface FrameJudge {
  step(frame: MeasuredFrame): Judgement;
  /** For a frame out of time: repeats what is known and earns nothing. */
  repeat(frame: MeasuredFrame): Judgement;
  /** Closes what is open. */
  finish(): EndedEvents;
}

export function createFrameJudge(task: MovementTask, calibration: Calibration): FrameJudge {
  const motion = createTargetMotion(task, calibration);
  const lines = task.quietList.map((rule) => quietLine(rule, calibration));
  const watches = lines.map((line, i) => createCoMovementWatch(i, line));
  const gate = createArtefactGate(calibration, task.movement);
  const decision = createDecisionFilters();
  const blinkFree = createBlinkFreeHistory(lines.length);
  const attempts = createAttemptTracker(task.target - task.bandHalfWidth);
  const log = createAttemptLog();
  const responses = createAttemptResponses(task.movement, calibration);
  const calm = createCalm();
  const needed = neededMeasures(task);
  const stirring = lines.map(() => 0);
  let lastMs = Number.NaN;
  let lastReasons: readonly GateReason[] = [];

  const finishAll = (): EndedEvents => {
    const attempt = attempts.finish();
    return {
      attempts: attempt === null ? [] : [summariseAttempt(attempt, log, task, motion, responses)],
      coMovements: watches.flatMap((watch) => watch.finish(lastMs, blinkFree.history) ?? []),
      blinks: [],
      gate: gate.finish(),
    };
  };

  const judged = (taken: MeasuredFrame): Judgement => {
    const frame = shownFrame(taken, needed);
    const timeMs = frame.captureMs;
    decision.step(timeMs, frame.measures);
    const state = gate.step(frame, decision.read);
    const now = motion.step(frame, state.blinking);
    const attempt =
      task.movement === 'rest'
        ? null
        : attempts.step(timeMs, now.activation, now.speedPerS, motion.noiseAt(frame.framesPerS));
    const endedAttempts = attempt === null ? [] : [summariseAttempt(attempt, log, task, motion, responses)];
    if (state.blinking) blinkFree.spoiltSince(state.blinkStartMs);
    const sure = state.notSure.length === 0;
    if (attempts.phase === 'rest') responses.clear();
    else if (sure && !state.blinking && now.activation !== null) responses.step(now.activation, decision.read);
    const rawChanges = lines.map((line) => line.change((key) => frame.measures[key].raw, decision.read));
    blinkFree.step(timeMs, now.raw, rawChanges, sure && !state.blinking);

    // Where lids are the movement, one that blinks still tells nothing of it.
    const sureness =
      sure && !state.blinking ? 'sure' : state.notSure.every((reason) => reason === 'blink') ? 'blink' : 'unsure';
    const target = {
      state: attempts.phase === 'rest' ? 'off' : 'on',
      onsetMs: attempts.onsetMs,
    } as const;
    const ended: CoMovementEvent[] = [];
    let excess: number | null = null;
    let openMs = 0;
    const quiet = lines.map(({ rule, allowance, change }, i): QuietState => {
      const changed = change(decision.read);
      const watch = watches[i];
      const seen = {
        raw: rawChanges[i] ?? Number.NaN,
        decision: changed,
      };
      const known = sure && Number.isFinite(changed);
      // A region that cannot be seen is in doubt, whatever the rest of the face shows.
      const ofRegion = sure && !known ? 'unsure' : sureness;
      const event = watch?.step(timeMs, seen, ofRegion, target, blinkFree.history) ?? null;
      if (event !== null) ended.push(event);
      if (known) stirring[i] = Math.min(1, Math.max(0, changed / allowance));
      const coMoving = watch !== undefined && !Number.isNaN(watch.startMs);
      if (coMoving && known) {
        excess = Math.max(excess ?? 0, changed / allowance - 1);
        openMs = Math.max(openMs, timeMs - watch.startMs);
      }
      return {
        region: rule.region,
        side: rule.side,
        change: known ? changed : null,
        allowance,
        past: known && changed > allowance,
        coMoving,
        stirring: stirring[i] ?? 0,
      };
    });
    if (sureness !== 'blink') calm.step(frame.dtMs, excess, openMs);
    lastReasons = state.notSure;
    log.push(
      {
        timeMs,
        activation: now.activation ?? Number.NaN,
        activationRaw: now.raw ?? Number.NaN,
        speedPerS: now.speedPerS ?? Number.NaN,
        activationBySide: {
          patientLeft: now.bySide.patientLeft ?? Number.NaN,
          patientRight: now.bySide.patientRight ?? Number.NaN,
        },
        excess: quietExcess(quiet),
        notSure: !sure,
      },
      attempts.phase === 'rest' ? 'rest' : 'attempt',
    );
    return {
      captureMs: timeMs,
      dtMs: frame.dtMs,
      measures: frame.measures,
      pose: frame.pose,
      activation: now.activation,
      activationSpeedPerS: now.speedPerS,
      activationBySide: now.bySide,
      notSure: state.notSure,
      quiet,
      calm: calm.level,
      phase: attempts.phase,
      ended: {
        attempts: endedAttempts,
        coMovements: ended,
        blinks: state.endedBlink === null ? [] : [duringRest(state.endedBlink, attempts.phase)],
        gate: state.endedIntervals,
      },
    };
  };

  return {
    step(frame) {
      lastMs = frame.captureMs;
      return judged(frame);
    },
    repeat,
    finish: finishAll,
  };

  function repeat(frame: MeasuredFrame): Judgement {
    return {
      captureMs: lastMs,
      dtMs: 0,
      measures: frame.measures,
      pose: null,
      activation: null,
      activationSpeedPerS: null,
      activationBySide: { patientLeft: null, patientRight: null },
      notSure: lastReasons,
      quiet: lines.map(({ rule, allowance }, i) => ({
        region: rule.region,
        side: rule.side,
        change: null,
        allowance,
        past: false,
        coMoving: !Number.isNaN(watches[i]?.startMs ?? Number.NaN),
        stirring: stirring[i] ?? 0,
      })),
      calm: calm.level,
      phase: attempts.phase,
      ended: NOTHING_ENDED,
    };
  }
}

/** A mouth that works on purpose says nothing about blinks. */
function duringRest(blink: BlinkEvent, phase: AttemptPhase): BlinkEvent {
  return phase === 'rest' ? blink : { ...blink, mouthMoved: false };
}

const NOTHING_ENDED: EndedEvents = { attempts: [], coMovements: [], blinks: [], gate: [] };
