import type { MeasuredFrame } from '../measure/measured-frame';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import type { Side } from '../side';
import type { Calibration } from './calibration';
import { MOVEMENT_DIRECTION } from './movement-direction';

/** The strongest excursion that one side held. */
export interface HeldExcursion {
  /** Unit of the movement's measures, above 0. */
  readonly reach: number;
  /** Unit vector over the movement's measures. */
  readonly direction: readonly number[];
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Finds the strongest excursion of a movement that one side held for 300 ms, and its own direction.
 * Looks along the average direction first and then along the one found. Null when nothing moved that way.
 */
export function heldExcursion(
  frames: readonly MeasuredFrame[],
  rest: Calibration['rest'],
  movement: MovementId,
  side: Side,
): HeldExcursion | null {
  const { measures, nominal } = MOVEMENT_DIRECTION[movement];
  const keys = measures.map((measure) => `${measure}.${side}` as const);
  const home = keys.map((key) => rest[key]?.median ?? Number.NaN);
  const path = frames
    .filter((frame) => frame.status === 'ok')
    .map((frame) => ({
      timeMs: frame.captureMs,
      offset: keys.map((key, i) => frame.measures[key].value - (home[i] ?? Number.NaN)),
    }))
    .filter(({ offset }) => offset.length > 0 && offset.every(Number.isFinite));
  const first = strongestHeld(path, nominal);
  if (first === null) return null;
  const along = meanOffset(path, first);
  const length = Math.hypot(...along);
  if (!(length > 0)) return null;
  const direction = along.map((value) => value / length);
  const found = strongestHeld(path, direction);
  return found === null ? null : { reach: found.least, direction, startMs: found.startMs, endMs: found.endMs };
}

interface Offset {
  readonly timeMs: number;
  readonly offset: readonly number[];
}

interface Held {
  readonly least: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The 300 ms stretch without a gap whose weakest projection is the greatest; null when none is above 0. */
function strongestHeld(path: readonly Offset[], direction: readonly number[]): Held | null {
  const shares = path.map(({ offset }) => dot(offset, direction));
  let best: Held | null = null;
  for (let end = 0; end < path.length; end += 1) {
    const endMs = path[end]?.timeMs ?? 0;
    let least = shares[end] ?? 0;
    let start = end;
    while (start > 0 && endMs - (path[start]?.timeMs ?? 0) < SETTINGS.activation.heldMs && least > (best?.least ?? 0)) {
      if ((path[start]?.timeMs ?? 0) - (path[start - 1]?.timeMs ?? 0) > SETTINGS.time.gapMs) break;
      start -= 1;
      least = Math.min(least, shares[start] ?? 0);
    }
    const startMs = path[start]?.timeMs ?? 0;
    if (endMs - startMs >= SETTINGS.activation.heldMs && least > (best?.least ?? 0)) best = { least, startMs, endMs };
  }
  return best;
}

function meanOffset(path: readonly Offset[], held: Held): number[] {
  const inside = path.filter(({ timeMs }) => timeMs >= held.startMs && timeMs <= held.endMs);
  const width = inside[0]?.offset.length ?? 0;
  return Array.from(
    { length: width },
    (_, i) => inside.reduce((sum, p) => sum + (p.offset[i] ?? 0), 0) / inside.length,
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
