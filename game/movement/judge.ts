import type { Calibration } from './calibration/calibration';
import { createFrameJudge } from './frame-judge';
import type { EndedEvents, Judgement } from './judgement';
import type { MeasuredFrame } from './measure/measured-frame';
import type { MovementTask } from './movement-task';

/** The verdict on each frame of one task: activation, artefacts, co-movement, attempts. Holds all state of a block. */
export interface Judge {
  /** Never throws for a frame that a measurer can produce; a frame that cannot be judged gets a reason. */
  step(frame: MeasuredFrame): Judgement;
  /** Ends open attempts, events and intervals. */
  finish(): EndedEvents;
}

/**
 * When the clock was set back, everything open is ended and a new, empty judge takes over: so no part of the old state
 * can be left behind.
 */
export function createJudge(task: MovementTask, calibration: Calibration): Judge {
  let frames = createFrameJudge(task, calibration);
  let lastMs = Number.NaN;
  return {
    step(frame) {
      if (frame.status === 'timeNotRising') return frames.repeat(frame);
      const clockWasSet = frame.captureMs <= lastMs;
      lastMs = frame.captureMs;
      if (!clockWasSet) return frames.step(frame);
      const before = frames.finish();
      frames = createFrameJudge(task, calibration);
      const judgement = frames.step(frame);
      return { ...judgement, ended: joined(before, judgement.ended) };
    },
    finish: () => frames.finish(),
  };
}

function joined(before: EndedEvents, after: EndedEvents): EndedEvents {
  return {
    attempts: [...before.attempts, ...after.attempts],
    coMovements: [...before.coMovements, ...after.coMovements],
    blinks: [...before.blinks, ...after.blinks],
    gate: [...before.gate, ...after.gate],
  };
}
