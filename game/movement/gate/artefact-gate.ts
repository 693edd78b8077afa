import type { Calibration } from '../calibration/calibration';
import type { BlinkEvent, GateInterval } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import type { MovementId } from '../movement-id';
import { createBlinkDetector } from './blink-detector';
import { createBlinkLockedMouth } from './blink-locked-mouth';
import { createFrameReasons } from './frame-reasons';
import { GATE_REASONS, type GateReason } from './gate-reason';
import { createNoiseWatch } from './noise-watch';
import { createReasonIntervals } from './reason-intervals';

/** Reasons that the movement itself causes and that therefore do not count against it. */
const EXEMPT: Readonly<Partial<Record<MovementId, readonly GateReason[]>>> = {
  'gentle-eye-closure': ['blink', 'closed', 'gaze'],
  'look-down': ['gaze'],
};

export interface GateState {
  /** Reasons holding now, exempt ones left out. */
  readonly notSure: readonly GateReason[];
  /** True while a blink masks the face, exempt or not. */
  readonly blinking: boolean;
  /** Begin of that blink, ms. */
  readonly blinkStartMs: number;
  readonly endedIntervals: readonly GateInterval[];
  readonly endedBlink: BlinkEvent | null;
}

type Read = (key: MeasureKey) => number;

/**
 * Decides first of all whether a frame can be judged. While a frame cannot be judged, nobody is blamed and nothing is
 * earned.
 */
export interface ArtefactGate {
  /** `read` gives the decision-filtered value of a measure. */
  step(frame: MeasuredFrame, read: Read): GateState;
  /** Ends open intervals at the last time seen. */
  finish(): readonly GateInterval[];
}

export function createArtefactGate(calibration: Calibration, movement: MovementId): ArtefactGate {
  const exempt = EXEMPT[movement] ?? [];
  const blinks = createBlinkDetector(calibration);
  const mouth = createBlinkLockedMouth(calibration.rest);
  const light = createNoiseWatch(calibration.rest);
  const seen = createFrameReasons(calibration, movement, exempt.includes('closed') ? 'own' : 'judged');
  const intervals = createReasonIntervals();
  return {
    step(frame, read) {
      const afterGap = frame.dtMs === 0;
      if (afterGap) for (const watch of [blinks, mouth, light, seen]) watch.reset();
      const { captureMs, measures, status } = frame;
      const noise = status === 'ok' ? light.step(captureMs, measures) : Number.NaN;
      const endedBlink = status === 'ok' ? blinks.step(captureMs, measures, orCalibrated(noise)) : null;
      if (status === 'ok') mouth.step(captureMs, measures);
      const reasons = seen.step(frame, read, noise, blinks);
      return {
        notSure: GATE_REASONS.filter((reason) => reasons.has(reason) && !exempt.includes(reason)),
        blinking: blinks.blinking,
        blinkStartMs: blinks.startMs,
        endedIntervals: intervals.step(captureMs, reasons, blinks.startMs),
        endedBlink: endedBlink && { ...endedBlink, mouthMoved: reasons.size === 0 && mouth.moved(endedBlink) },
      };
    },
    finish: intervals.finish,
  };
}

/**
 * Noise ratio (present over calibrated) for limits. One second gives only a rough estimate, so it never lowers a limit.
 */
function orCalibrated(noise: number): number {
  return Number.isFinite(noise) ? Math.max(1, noise) : 1;
}
