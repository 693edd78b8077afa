import { type Activation, createActivation } from './activation';
import type { Calibration } from './calibration';
import type { MeasuredFrame } from './measured-frame';
import { createMotionFilter, type MotionFilter, noiseLeft } from './motion-filter';
import type { MovementTask } from './movement-task';
import { SETTINGS } from './settings';
import { SIDES, type Side } from './side';

/** Where the target movement is in one frame; null when it cannot be known. */
export interface TargetNow {
  readonly activation: number | null;
  readonly speedPerS: number | null;
  /** Unfiltered. */
  readonly raw: number | null;
  readonly bySide: Readonly<Record<Side, number | null>>;
}

/** Follows the target movement of a task. Letting go is no movement: its activation is 0 while a face is seen. */
export interface TargetMotion {
  /** One frame's noise of the activation, share of reach; NaN when the reach is unknown. */
  readonly noiseSd: number;
  /** What of it is left in the shown activation at a rate of frames; 0 when reach or rate are unknown. */
  noiseAt(framesPerS: number): number;
  /** `blinking`: a blink masks the lids now; a movement of the lids is then bridged. */
  step(frame: MeasuredFrame, blinking: boolean): TargetNow;
}

export function createTargetMotion(
  { movement, affected }: Pick<MovementTask, 'movement' | 'affected'>,
  calibration: Calibration,
): TargetMotion {
  const activation = createActivation(calibration, movement, affected);
  if (movement === 'rest')
    return {
      noiseSd: Number.NaN,
      noiseAt: () => 0,
      step: (frame) => (frame.status === 'ok' ? AT_REST : UNKNOWN),
    };
  const step = movement === 'gentle-eye-closure' ? bridgedStep(activation) : plainStep(activation);
  return {
    noiseSd: activation.noiseSd,
    noiseAt(framesPerS) {
      const noise = activation.noiseSd * noiseLeft(SETTINGS.filter.valueRadPerS, framesPerS);
      return Number.isFinite(noise) ? noise : 0;
    },
    step: (frame, blinking) => (frame.status === 'ok' ? step(frame, blinking) : UNKNOWN),
  };
}

const UNKNOWN: TargetNow = {
  activation: null,
  speedPerS: null,
  raw: null,
  bySide: { patientLeft: null, patientRight: null },
};
const AT_REST: TargetNow = { ...UNKNOWN, activation: 0, speedPerS: 0, raw: 0 };

function plainStep(activation: Activation): TargetMotion['step'] {
  return ({ measures }) => ({
    activation: activation.mean(measures, 'value'),
    speedPerS: activation.mean(measures, 'speedPerS'),
    raw: activation.mean(measures, 'raw'),
    bySide: {
      patientLeft: activation.ofSide(measures, 'patientLeft', 'value'),
      patientRight: activation.ofSide(measures, 'patientRight', 'value'),
    },
  });
}

/** Lids that sink and lids that blink are the same lids: while they blink, the sinking stands where it was. */
function bridgedStep(activation: Activation): TargetMotion['step'] {
  const filters: Readonly<Record<Side, MotionFilter>> = {
    patientLeft: createMotionFilter(SETTINGS.filter.valueRadPerS),
    patientRight: createMotionFilter(SETTINGS.filter.valueRadPerS),
  };
  return ({ captureMs, measures }, blinking) => {
    for (const side of SIDES) {
      const raw = activation.ofSide(measures, side, 'raw');
      const filter = filters[side];
      if (captureMs - filter.lastMs > BRIDGED_MS || captureMs < filter.lastMs) filter.reset();
      if (raw !== null && !blinking) filter.step(captureMs, raw);
    }
    const of = (side: Side, pick: 'value' | 'speedPerS'): number | null => {
      const number = filters[side][pick];
      return Number.isNaN(number) ? null : number;
    };
    const mean = (pick: 'value' | 'speedPerS'): number | null => {
      const sum = activation.sides.reduce((total, side) => total + (of(side, pick) ?? Number.NaN), 0);
      return activation.sides.length > 0 && Number.isFinite(sum) ? sum / activation.sides.length : null;
    };
    return {
      activation: mean('value'),
      speedPerS: blinking ? 0 : mean('speedPerS'),
      raw: blinking ? mean('value') : activation.mean(measures, 'raw'),
      bySide: { patientLeft: of('patientLeft', 'value'), patientRight: of('patientRight', 'value') },
    };
  };
}

/** ms. The longest blink with its settling; a longer hole leaves the lids unknown. */
const BRIDGED_MS = 1000;
