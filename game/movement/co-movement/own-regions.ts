import type { MovementId } from '../movement-id';
import type { QuietRegion } from './quiet-region';

/** Regions that make the movement itself. */
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

/** Whether a region makes the movement itself, on either side: its change is reach and never co-movement. */
export function isOwnRegion(movement: MovementId, region: QuietRegion): boolean {
  return OWN_REGIONS[movement].includes(region);
}
