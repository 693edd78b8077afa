import type { MovementReach } from '../calibration/calibration';
import { SETTINGS } from '../settings';
import type { RegionKey } from './quiet-region';

/** A little under what came along by itself, so that there is something to win and nothing that is always lost. */
const UNDER_BASELINE = 0.9;
/** Share of rest or own reach; what came along beyond this is not made an allowance of. */
const MOST = 0.6;

/**
 * The allowance to start with where a region came along in the calibration, share of rest (eye) or of own reach.
 * Null where nothing came along beyond the floor: the default serves.
 */
export function suggestedAllowance(reach: Pick<MovementReach, 'coMovementBaseline'>, region: RegionKey): number | null {
  const baseline = reach.coMovementBaseline[region] ?? 0;
  const suggested = Math.min(MOST, UNDER_BASELINE * baseline);
  return suggested > SETTINGS.coMovement.floor ? Math.round(suggested * 100) / 100 : null;
}
