import type { SidedMeasure } from '../measure/measure-id';
import type { MovementId } from '../movement-id';

export interface MovementDirection {
  /** The measures of one side in which the movement is seen, in this order everywhere. */
  readonly measures: readonly SidedMeasure[];
  /** Unit direction of an average face; the person's own direction lies within 90 degrees of it. */
  readonly nominal: readonly number[];
  /**
   * Smallest excursion that counts as a deliberate movement where nobody named the range of the movement, unit of the
   * measures.
   */
  readonly leastUnknownReach: number;
}

/** The measures and the direction of each movement. `rest` has none. */
export const MOVEMENT_DIRECTION: Readonly<Record<MovementId, MovementDirection>> = {
  'brow-raise': { measures: ['browHeight'], nominal: [1], leastUnknownReach: 0.03 },
  // Half of an adult fissure of 0.1 iod.
  'gentle-eye-closure': { measures: ['palpebralFissure'], nominal: [-1], leastUnknownReach: 0.04 },
  // Talking reaches 0.05 to 0.075 iod.
  'closed-smile': {
    measures: ['commissureHorizontal', 'commissureVertical'],
    nominal: [0.8, 0.6],
    leastUnknownReach: 0.06,
  },
  'open-mouth-smile': {
    measures: ['commissureHorizontal', 'commissureVertical'],
    nominal: [0.8, 0.6],
    leastUnknownReach: 0.06,
  },
  snarl: { measures: ['upperLipRaise', 'alarElevation'], nominal: [0.8, 0.6], leastUnknownReach: 0.03 },
  // Talking narrows the mouth by up to 17 %; 18 % of a width of 0.56 iod, half on each side.
  'lip-pucker': { measures: ['commissureHorizontal'], nominal: [-1], leastUnknownReach: 0.05 },
  rest: { measures: [], nominal: [], leastUnknownReach: 0 },
  // Eye widths.
  'look-down': { measures: ['gazeVertical'], nominal: [-1], leastUnknownReach: 0.1 },
};
