import type { Calibration } from '../calibration/calibration';
import type { GateState } from '../gate/artefact-gate';
import type { MeasuredFrame } from '../measure/measured-frame';
import type { MovementTask } from '../movement-task';
import { createMotionFilter, type MotionFilter, noiseLeft } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';
import { SIDES, type Side } from '../side';
import { type Activation, createActivation } from './activation';
import { shownBandwidth } from './shown-bandwidth';

/** Activation and speed of the target movement in one frame; null when they cannot be known. */
export interface TargetState {
  readonly activation: number | null;
  readonly speedPerS: number | null;
  /** Unfiltered. */
  readonly raw: number | null;
  readonly bySide: Readonly<Record<Side, number | null>>;
}

/**
 * Follows the target movement of a task. `rest` is no movement: its activation is 0 while a face is seen. Of a face that is
 * not surely the player's nothing is known, or two people would make one curve.
 */
export interface TargetMotion {
  /** One frame's noise of the activation, share of reach; NaN when the reach is unknown. */
  readonly noiseSd: number;
  /** Noise left in the shown activation at this frame rate, share of reach; NaN when reach or rate is unknown. */
  noiseAt(framesPerS: number): number;
  /** In a blink, which masks the lids, a movement of the lids is bridged. */
  step(frame: MeasuredFrame, gate: Pick<GateState, 'notSure' | 'blinking'>): TargetState;
}

export function createTargetMotion(
  { movement, affected }: Pick<MovementTask, 'movement' | 'affected'>,
  calibration: Calibration,
): TargetMotion {
  const activation = createActivation(calibration, movement, affected);
  if (movement === 'rest')
    return {
      noiseSd: Number.NaN,
      noiseAt: () => Number.NaN,
      step: (frame, gate) => (isPlayers(frame, gate) ? AT_REST : UNKNOWN),
    };
  const radPerS = shownBandwidth(activation.noiseSd);
  const step = filteredStep(activation, radPerS, movement === 'gentle-eye-closure' ? 'bridged' : 'seen');
  return {
    noiseSd: activation.noiseSd,
    noiseAt: (framesPerS) => activation.noiseSd * noiseLeft(radPerS, framesPerS),
    step: (frame, gate) => (isPlayers(frame, gate) ? step(frame, gate.blinking) : UNKNOWN),
  };
}

function isPlayers(frame: MeasuredFrame, gate: Pick<GateState, 'notSure'>): boolean {
  return frame.status === 'ok' && !gate.notSure.includes('twoFaces');
}

const UNKNOWN: TargetState = {
  activation: null,
  speedPerS: null,
  raw: null,
  bySide: { patientLeft: null, patientRight: null },
};
const AT_REST: TargetState = { ...UNKNOWN, activation: 0, speedPerS: 0, raw: 0 };

/**
 * The sides are filtered separately, so that a side hidden for a moment does not affect the other. During a blink a
 * movement of the lids cannot be measured: `bridged` then holds its last value.
 */
function filteredStep(activation: Activation, radPerS: number, blinks: 'seen' | 'bridged') {
  const filters: Readonly<Record<Side, MotionFilter>> = {
    patientLeft: createMotionFilter(radPerS),
    patientRight: createMotionFilter(radPerS),
  };
  const longestHoleMs = blinks === 'bridged' ? BRIDGED_MS : SETTINGS.time.gapMs;
  return ({ captureMs, measures }: MeasuredFrame, blinking: boolean): TargetState => {
    const bridging = blinks === 'bridged' && blinking;
    for (const side of SIDES) {
      const raw = activation.ofSide(measures, side);
      const filter = filters[side];
      if (captureMs - filter.lastMs > longestHoleMs || captureMs < filter.lastMs) filter.reset();
      if (raw !== null && !bridging) filter.step(captureMs, raw);
    }
    const of = (side: Side, pick: 'value' | 'speedPerS'): number | null => {
      const filter = filters[side];
      const isKnown = blinks === 'bridged' ? !Number.isNaN(filter.value) : filter.lastMs === captureMs;
      return isKnown ? filter[pick] : null;
    };
    const mean = (pick: 'value' | 'speedPerS'): number | null => {
      const sum = activation.sides.reduce((total, side) => total + (of(side, pick) ?? Number.NaN), 0);
      return activation.sides.length > 0 && Number.isFinite(sum) ? sum / activation.sides.length : null;
    };
    return {
      activation: mean('value'),
      speedPerS: bridging ? 0 : mean('speedPerS'),
      raw: bridging ? mean('value') : activation.mean(measures),
      bySide: { patientLeft: of('patientLeft', 'value'), patientRight: of('patientRight', 'value') },
    };
  };
}

/** ms. The longest blink with its settling; after a longer gap the lids are unknown. */
const BRIDGED_MS = 1000;
