import type { CalibrationRefusal } from '../../movement/calibration/calibration';
import { createRestCollector } from '../../movement/calibration/rest-collector';
import type { RestFace } from '../../movement/calibration/rest-statistics';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { SIDES } from '../../movement/side';
import { type PerSide, REST_MEASURES, type RestMeasure, type RestTake, type TakeDoubt } from './camera-assessment';
import { NOT_KNOWN } from './measure-take';

/** One repeat of rest. */
export interface RestWatch {
  step(frame: MeasuredFrame): void;
  readonly isDone: boolean;
  /** 0..1 of the stillness that is needed. */
  readonly settled: number;
  result(): { readonly take: RestTake; readonly face: RestFace | null };
}

/** ms of stillness of one repeat, in pieces if need be: 90 frames; three repeats are more than a calibration asks for. */
const REST_MS = 3000;
/** ms before the next repeat begins: a moment to blink and swallow, so that it is a repeat and not the same stillness. */
const BETWEEN_MS = 1500;

/** What the calibration calls a refusal is here a reason of doubt. */
const DOUBT: Readonly<Record<CalibrationRefusal, TakeDoubt>> = {
  tooNoisy: 'light',
  headDrifted: 'pose',
  tooFewFrames: 'lowFrameRate',
  notAtRest: 'restMoved',
  reachTooSmall: 'restMoved',
};

export function createRestWatch(): RestWatch {
  const collector = createRestCollector();
  let beganMs = Number.NaN;
  return {
    step(frame) {
      if (Number.isNaN(beganMs)) beganMs = frame.captureMs;
      if (frame.captureMs - beganMs >= BETWEEN_MS) collector.step(frame);
    },
    get isDone() {
      return collector.collectedMs >= REST_MS;
    },
    get settled() {
      return Math.min(1, collector.collectedMs / REST_MS);
    },
    result() {
      const found = collector.result();
      if (typeof found === 'string')
        return { take: { values: valuesOf(() => null), doubts: [DOUBT[found]] }, face: null };
      return { take: { values: valuesOf((key) => found.rest[key]?.median ?? null), doubts: [] }, face: found };
    },
  };
}

function valuesOf(of: (key: `${RestMeasure}.${(typeof SIDES)[number]}`) => number | null): RestTake['values'] {
  const entries = REST_MEASURES.map((measure): [RestMeasure, PerSide] => [
    measure,
    { ...NOT_KNOWN, ...Object.fromEntries(SIDES.map((side) => [side, of(`${measure}.${side}`)])) },
  ]);
  return Object.fromEntries(entries) as Record<RestMeasure, PerSide>;
}
