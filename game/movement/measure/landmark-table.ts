import type { Side } from '../side';

/** Landmarks of one side, the patient's own. Lists of equal length on both sides mirror each other in order. */
export interface SideLandmarks {
  readonly outerCanthus: number;
  readonly innerCanthus: number;
  /** Upper lid margin, outer to inner; each lies over the lower lid point of the same index. */
  readonly upperLid: readonly number[];
  readonly lowerLid: readonly number[];
  readonly irisCentre: number;
  /** Upper edge of the brow: three points around its middle. */
  readonly brow: readonly number[];
  readonly commissure: number;
  /** Upper lip edge, midway between philtrum and commissure. */
  readonly upperLip: readonly number[];
  /** Rim of the nose wing. */
  readonly alar: readonly number[];
  /** Lower lip edge and the skin of the chin under it. */
  readonly lowerLip: readonly number[];
  /** Between the corner of the eye and the hairline, over bone. */
  readonly temple: readonly number[];
  /** Edge of the face, from in front of the ear down to the angle of the jaw. */
  readonly faceEdge: readonly number[];
}

/**
 * Every landmark used, by the vendor's numbering of the 478-point mesh.
 * 33/133 is the patient's RIGHT eye; a test compares eyes, brows, irises, lips and oval with the vendor's constants.
 */
export const LANDMARKS: Readonly<Record<Side, SideLandmarks>> = {
  patientRight: {
    outerCanthus: 33,
    innerCanthus: 133,
    upperLid: [161, 160, 159, 158, 157],
    lowerLid: [163, 144, 145, 153, 154],
    irisCentre: 468,
    brow: [63, 105, 66],
    commissure: 61,
    upperLip: [40, 39],
    alar: [129, 64],
    lowerLip: [91, 181, 194],
    temple: [34, 127, 139, 143, 162],
    faceEdge: [93, 132, 58],
  },
  patientLeft: {
    outerCanthus: 263,
    innerCanthus: 362,
    upperLid: [388, 387, 386, 385, 384],
    lowerLid: [390, 373, 374, 380, 381],
    irisCentre: 473,
    brow: [293, 334, 296],
    commissure: 291,
    upperLip: [270, 269],
    alar: [358, 294],
    lowerLip: [321, 405, 418],
    temple: [264, 356, 368, 372, 389],
    faceEdge: [323, 361, 288],
  },
};

/** Landmarks on the midline. */
export const MIDLINE_LANDMARKS = {
  /** Between the nostrils, under the nose. */
  noseBase: 2,
  chin: 152,
  upperLipMiddle: 0,
  lowerLipMiddle: 17,
} as const;
