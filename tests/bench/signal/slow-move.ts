import { OneEuroFilter } from '1eurofilter';
import { mean, standardDeviation } from 'simple-statistics';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { createMeasurer } from '../../../game/movement/measure/measurer';
import { vendorSmoothing } from '../baselines/vendor-smoothing';
import { COMMISSURE } from '../clips/bench-landmarks';
import type { StillFace } from './still-face';

/** Distance of the outer canthi of an adult, mm: turns millimetres into shares of a face. */
const IOD_MM = 90;
const MOVE_MM = 2;
const MOVE_MS = 3000;
/** ms of stillness before the move; a filter's own start is over by then. */
const BEFORE_MS = 3000;
const AFTER_MS = 1500;
const FRAME_MS = 1000 / 30;
const MEASURE = 'commissureHorizontal.patientLeft';

export interface FilterResult {
  readonly name: string;
  /** From the middle of a 2 mm / 3 s move to the filter's own middle, ms. */
  readonly lagMs: number;
  /** Standard deviation on a still face, mm. */
  readonly noiseMm: number;
}

/** A way from frames to one number a frame, iod. */
type Filter = (frames: readonly FaceFrame[]) => number[];

const FILTERS: Readonly<Record<string, Filter>> = {
  'this product': (frames) => measured(frames, 'value'),
  'tracker vendor (one-euro 0.05 Hz, beta 80)': (frames) => measured(vendorSmoothing(frames, USED), 'raw'),
  'one-euro 1 Hz, beta 1 (mm)': (frames) => {
    const filter = new OneEuroFilter(30, 1, 1);
    const raw = measured(frames, 'raw');
    return frames.map((f, i) => filter.filter((raw[i] ?? 0) * IOD_MM, f.captureMs / 1000) / IOD_MM);
  },
  'no filter': (frames) => measured(frames, 'raw'),
};

/** Landmarks that this measure and the head's pose read. */
const USED = [33, 133, 362, 263, 168, 6, 197, 195, 9, 8, 127, 356, COMMISSURE.patientLeft];

/** Lag and noise of every filter on the very same frames: `trials` moves and as many still stretches on each face. */
export function compareOnSlowMove(faces: readonly StillFace[], trials: number): FilterResult[] {
  const collected = Object.keys(FILTERS).map((name) => ({ name, lags: [] as number[], noise: [] as number[] }));
  for (const face of faces) {
    // What the whole way is in this measure's unit, on the same face without noise.
    const ends = measured(
      [0, BEFORE_MS + MOVE_MS].map((ms) => face.noiseless(ms, [moveAt(face, ms)])),
      'raw',
    );
    const half = ((ends[1] ?? 0) - (ends[0] ?? 0)) / 2;
    for (let trial = 0; trial < trials; trial++) {
      const moving = times(BEFORE_MS + MOVE_MS + AFTER_MS).map((ms) => face.frame(ms, [moveAt(face, ms)]));
      const still = times(BEFORE_MS + MOVE_MS).map((ms) => face.frame(ms));
      for (const own of collected) {
        const filter = FILTERS[own.name] as Filter;
        own.lags.push(lagOf(filter(moving), half));
        own.noise.push(standardDeviation(filter(still).slice(framesIn(BEFORE_MS / 2))) * IOD_MM);
      }
    }
  }
  return collected.map(({ name, lags, noise }) => ({ name, lagMs: mean(lags), noiseMm: mean(noise) }));
}

function measured(frames: readonly FaceFrame[], pick: 'raw' | 'value'): number[] {
  const measurer = createMeasurer();
  return frames.map((frame) => measurer.measure(frame).measures[MEASURE][pick]);
}

function moveAt(face: StillFace, ms: number) {
  const share = Math.max(0, Math.min(1, (ms - BEFORE_MS) / MOVE_MS));
  const way = 10 * share ** 3 - 15 * share ** 4 + 6 * share ** 5;
  return { landmark: COMMISSURE.patientLeft, acrossShare: (way * MOVE_MM * face.iodShare) / IOD_MM };
}

/** When the values cross half of the way, against when the face did. */
function lagOf(values: readonly number[], half: number): number {
  const rest = mean(values.slice(framesIn(BEFORE_MS / 2), framesIn(BEFORE_MS)));
  const first = values.findIndex((v, i) => i >= framesIn(BEFORE_MS) && v - rest > half);
  const last = values.findLastIndex((v, i) => i >= framesIn(BEFORE_MS) && v - rest < half);
  // Noise crosses more than once: between the first frame above and the last one below lies the middle.
  return ((first + last) / 2) * FRAME_MS - (BEFORE_MS + MOVE_MS / 2);
}

const times = (ms: number) => Array.from({ length: framesIn(ms) }, (_, i) => i * FRAME_MS);
const framesIn = (ms: number) => Math.round(ms / FRAME_MS);
