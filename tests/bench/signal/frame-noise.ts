import { mean, standardDeviation } from 'simple-statistics';
import { type MeasureKey, MIDLINE_MEASURES, SIDED_MEASURES } from '../../../game/movement/measure/measure-id';
import { createMeasurer } from '../../../game/movement/measure/measurer';
import { SIDES } from '../../../game/movement/side';
import type { StillFace } from './still-face';

const FRAMES = 1800;
const FRAME_MS = 1000 / 30;
/** Frames until the filter has forgotten its start. */
const SETTLED = 60;

/** Standard deviation of every measure on still faces, thousandths of its unit: of one frame, and filtered. Mean of faces and sides. */
export function frameNoise(faces: readonly StillFace[]): Record<string, { frame: number; filtered: number }> {
  const seen = faces.map((face) => {
    const measurer = createMeasurer();
    return Array.from({ length: FRAMES }, (_, i) => measurer.measure(face.frame(i * FRAME_MS)).measures).slice(SETTLED);
  });
  const of = (keys: readonly MeasureKey[], pick: 'raw' | 'value') =>
    1000 * mean(seen.flatMap((frames) => keys.map((key) => standardDeviation(frames.map((f) => f[key][pick])))));
  const row = (keys: readonly MeasureKey[]) => ({ frame: of(keys, 'raw'), filtered: of(keys, 'value') });
  return Object.fromEntries([
    ...SIDED_MEASURES.map((m) => [m, row(SIDES.map((side): MeasureKey => `${m}.${side}`))]),
    ...MIDLINE_MEASURES.map((m) => [m, row([m])]),
  ]);
}
