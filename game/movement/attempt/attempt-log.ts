import { SIDES, type Side } from '../side';
import type { AttemptFrames } from './attempt-quality';

/** One frame as the quality numbers need it; NaN where a number was not known. */
export interface LoggedFrame {
  readonly timeMs: number;
  readonly activation: number;
  /** Unfiltered, for smoothness: a filter would make every movement look smooth. */
  readonly activationRaw: number;
  readonly speedPerS: number;
  readonly activationBySide: Readonly<Record<Side, number>>;
  readonly excess: number;
  readonly notSure: boolean;
}

/**
 * Keeps the frames of the attempt under way and the frames just before it, because its onset may be dated back into
 * them.
 */
export interface AttemptLog {
  push(frame: LoggedFrame, moment: 'rest' | 'attempt'): void;
  /** The frames from onset to end. */
  frames(onsetMs: number, endMs: number): AttemptFrames & { readonly activationRaw: readonly number[] };
}

/** ms kept at rest; an onset is dated back at most this far. */
const KEPT_AT_REST_MS = 3000;
/** ms. A movement held longer than this is not one attempt; the log never grows beyond. */
const LONGEST_MS = 120_000;
/** Frames dropped at once. */
const CHUNK = 128;

export function createAttemptLog(): AttemptLog {
  const log: LoggedFrame[] = [];
  return {
    push(frame, moment) {
      log.push(frame);
      const keptMs = moment === 'rest' ? KEPT_AT_REST_MS : LONGEST_MS;
      if ((log[CHUNK]?.timeMs ?? frame.timeMs) < frame.timeMs - keptMs) log.splice(0, CHUNK);
    },
    frames(onsetMs, endMs) {
      const part = log.filter(({ timeMs }) => timeMs >= onsetMs && timeMs <= endMs);
      const [left, right] = [...SIDES].map((side) => part.map((frame) => frame.activationBySide[side]));
      return {
        timeMs: part.map((frame) => frame.timeMs),
        activation: part.map((frame) => frame.activation),
        activationRaw: part.map((frame) => frame.activationRaw),
        speedPerS: part.map((frame) => frame.speedPerS),
        activationBySide: { patientLeft: left ?? [], patientRight: right ?? [] },
        excess: part.map((frame) => frame.excess),
        notSure: part.map((frame) => frame.notSure),
      };
    },
  };
}
