import { stretches } from '../score/truth-events';
import type { RangeMs } from './clip';
import { type Trace, valueAt } from './trace';

/** Share of reach: where an attempt begins and ends, and the least peak that makes one. */
const EDGE = 0.2;
const LEAST_PEAK = 0.35;
/** Reach per second; the widest speed corridor of any level ends at 0.8. */
const SLOW_PER_S = 1;
/** ms over which speed is taken. */
const SPEED_MS = 200;

/** Attempts of the clip's movement that were as slow as the play asks, found by looking at the whole course. */
export function slowAttempts(timesMs: Trace, activation: Trace | null, play: RangeMs): RangeMs[] {
  if (activation === null) return [];
  return stretches(timesMs, (i) => (activation[i] ?? 0) > EDGE, 0)
    .filter((a) => a.startMs >= play[0] && a.endMs <= play[1])
    .map((a): RangeMs => [a.startMs, a.endMs])
    .filter((a) => peakIn(timesMs, activation, a) >= LEAST_PEAK && fastestIn(timesMs, activation, a) <= SLOW_PER_S);
}

function inRange(timesMs: Trace, values: Trace, [from, to]: RangeMs): number[] {
  return [...values].filter((_, i) => (timesMs[i] ?? 0) >= from && (timesMs[i] ?? 0) <= to);
}

const peakIn = (timesMs: Trace, values: Trace, range: RangeMs) => Math.max(...inRange(timesMs, values, range));

function fastestIn(timesMs: Trace, values: Trace, range: RangeMs): number {
  const speed = timesMs.map((ms) => {
    const rise = valueAt(timesMs, values, ms + SPEED_MS / 2) - valueAt(timesMs, values, ms - SPEED_MS / 2);
    return Math.abs(rise) / (SPEED_MS / 1000);
  });
  return peakIn(timesMs, speed, range);
}
