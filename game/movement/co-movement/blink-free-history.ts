import { createMotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';
import { createMotionHistory, type MotionHistory } from './motion-history';

/**
 * Builds the history of target and regions without the frames of blinks. A blink is detected only some frames after it
 * began, so frames wait until it is certain that they do not belong to one.
 */
export interface BlinkFreeHistory {
  readonly history: MotionHistory;
  /** Takes one frame: activation (null: unknown) and raw changes, and whether it may be used at all. */
  step(timeMs: number, activation: number | null, changes: readonly number[], usable: boolean): void;
  /** A blink began at this time: frames from shortly before it are not used. */
  spoiltSince(timeMs: number): void;
}

/** ms. A closing lid is detected within 60 ms and one frame. */
const WAIT_MS = 100;
/** ms. After a gap longer than this (a blink and its settling) speeds start afresh. */
const HOLE_MS = 1000;

export function createBlinkFreeHistory(lines: number): BlinkFreeHistory {
  const history = createMotionHistory(lines);
  const targetFilter = createMotionFilter(SETTINGS.filter.couplingRadPerS);
  const changeFilters = Array.from({ length: lines }, () => createMotionFilter(SETTINGS.filter.couplingRadPerS));
  let waiting: { timeMs: number; activation: number; changes: readonly number[] }[] = [];

  const use = (frame: (typeof waiting)[number]): void => {
    if (frame.timeMs - targetFilter.lastMs > HOLE_MS)
      for (const filter of [targetFilter, ...changeFilters]) filter.reset();
    targetFilter.step(frame.timeMs, frame.activation);
    for (const [i, filter] of changeFilters.entries()) {
      const change = frame.changes[i] ?? Number.NaN;
      if (Number.isFinite(change)) filter.step(frame.timeMs, change);
    }
    history.push(frame.timeMs, targetFilter, changeFilters);
  };

  return {
    history,
    step(timeMs, activation, changes, usable) {
      while ((waiting[0]?.timeMs ?? timeMs) < timeMs - WAIT_MS) {
        const frame = waiting.shift();
        if (frame) use(frame);
      }
      if (usable && activation !== null) waiting.push({ timeMs, activation, changes });
    },
    spoiltSince(timeMs) {
      waiting = waiting.filter((frame) => frame.timeMs < timeMs - SETTINGS.gate.blinkBeforeMs);
    },
  };
}
