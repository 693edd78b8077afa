import type { MovementReach } from '../calibration/calibration';
import { SETTINGS } from '../settings';
import type { RegionKey } from './quiet-region';

/** Share of the co-movement in the calibration: a little under it, so that success is possible but not automatic. */
const UNDER_BASELINE = 0.9;
/** Share of rest or own reach; the largest allowance that is suggested. */
const MOST = 0.6;

/**
 * The allowance to start with where a region co-moved in the calibration, share of rest (eye) or of own reach. Null
 * where no co-movement was above the floor: then the default is used.
 */
export function suggestedAllowance(reach: Pick<MovementReach, 'coMovementBaseline'>, region: RegionKey): number | null {
  const baseline = reach.coMovementBaseline[region] ?? 0;
  const suggested = Math.min(MOST, UNDER_BASELINE * baseline);
  return suggested > SETTINGS.coMovement.floor ? Math.round(suggested * 100) / 100 : null;
}
