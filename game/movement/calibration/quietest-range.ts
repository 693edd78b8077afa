import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import type { RangeMs } from './calibration-from-ranges';

/** The measures that are watched, each with the speed that counts as one unit of unrest, iod a second. */
const LOOKED_AT: readonly (readonly [MeasureKey, number])[] = [
  ['palpebralFissure.patientLeft', 0.02],
  ['palpebralFissure.patientRight', 0.02],
  ['commissureHorizontal.patientLeft', 0.03],
  ['commissureHorizontal.patientRight', 0.03],
  ['browHeight.patientLeft', 0.02],
  ['browHeight.patientRight', 0.02],
  ['jawOpening', 0.04],
];

/**
 * The stretch of the given length [ms] in which the face moves least: a guess at rest where nobody named one. It can
 * pick a held smile, so the caller must tell its reader that rest was guessed. Null when no stretch without a gap is
 * that long.
 */
export function quietestRange(frames: readonly MeasuredFrame[], lengthMs: number): RangeMs | null {
  let best: { range: RangeMs; unrest: number } | null = null;
  let start = 0;
  let sum = 0;
  const unrests: number[] = [];
  for (const [end, frame] of frames.entries()) {
    const unrest = unrestOf(frame);
    unrests.push(unrest);
    if (Number.isNaN(unrest)) {
      start = end + 1;
      sum = 0;
      continue;
    }
    sum += unrest;
    while (start + 1 <= end && frame.captureMs - (frames[start + 1]?.captureMs ?? 0) >= lengthMs) {
      sum -= unrests[start] ?? 0;
      start += 1;
    }
    const startMs = frames[start]?.captureMs ?? frame.captureMs;
    const mean = sum / (end - start + 1);
    if (frame.captureMs - startMs >= lengthMs && mean < (best?.unrest ?? Number.POSITIVE_INFINITY))
      best = { range: [startMs, frame.captureMs], unrest: mean };
  }
  return best?.range ?? null;
}

/** NaN in frames that the stretch must not contain: no face, or filters that just started. */
function unrestOf(frame: MeasuredFrame): number {
  if (frame.status !== 'ok' || frame.dtMs === 0) return Number.NaN;
  return LOOKED_AT.reduce((sum, [key, unit]) => sum + (frame.measures[key].speedPerS / unit) ** 2, 0);
}
