import type { MovementId } from '../movement-id';
import type { QuietRegion } from './quiet-region';

/** Regions that are the movement itself. */
const OWN_REGIONS: Readonly<Record<MovementId, readonly QuietRegion[]>> = {
  'brow-raise': ['brow'],
  'gentle-eye-closure': ['eye'],
  'closed-smile': ['mouthCorner'],
  'open-mouth-smile': ['mouthCorner', 'jaw'],
  snarl: ['nose'],
  'lip-pucker': ['mouthCorner', 'lowerLip'],
  rest: [],
  'look-down': [],
};

/** Whether a region is the movement itself, on either side: what it does is reach and never comes along. */
export function isOwnRegion(movement: MovementId, region: QuietRegion): boolean {
  return OWN_REGIONS[movement].includes(region);
}
