import type { Side } from '../../../game/movement/side';
import type { Injection } from '../clips/clip';
import { type Trace, valueAt } from '../clips/trace';
import type { Carrier } from './carrier';

/** Change that an injection makes at each frame: share of the resting fissure (eye) or of the region's own reach. */
export function injectedChange(carrier: Carrier, injection: Injection, side: Side): Trace {
  const { activation, timesMs } = carrier;
  if (activation === null || !injection.sides.includes(side)) return new Float64Array(timesMs.length);
  return timesMs.map(
    (ms) => injection.gain * Math.max(0, Math.min(1.2, valueAt(timesMs, activation, ms - injection.lagMs))),
  );
}
