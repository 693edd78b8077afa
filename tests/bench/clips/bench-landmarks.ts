import type { Side } from '../../../game/movement/side';

/*
 * The benchmark's own landmark table. It repeats a part of the product's on purpose: truth that is made with the table
 * under test would hide a mistake in it.
 */

/** Upper and lower lid points that face each other, nose to temple or the other way, canthi left out. */
export const LID_PAIRS: Readonly<Record<Side, readonly (readonly [number, number])[]>> = {
  patientRight: [
    [246, 7],
    [161, 163],
    [160, 144],
    [159, 145],
    [158, 153],
    [157, 154],
    [173, 155],
  ],
  patientLeft: [
    [466, 249],
    [388, 390],
    [387, 373],
    [386, 374],
    [385, 380],
    [384, 381],
    [398, 382],
  ],
};

/** The middle pairs, whose distance is the fissure. */
export const FISSURE_PAIRS: Readonly<Record<Side, readonly (readonly [number, number])[]>> = {
  patientRight: LID_PAIRS.patientRight.slice(1, 6),
  patientLeft: LID_PAIRS.patientLeft.slice(1, 6),
};

export const OUTER_CANTHUS: Readonly<Record<Side, number>> = { patientRight: 33, patientLeft: 263 };
/** Edge of the face beside the eyes. */
export const TEMPLE: Readonly<Record<Side, number>> = { patientRight: 127, patientLeft: 356 };
export const COMMISSURE: Readonly<Record<Side, number>> = { patientRight: 61, patientLeft: 291 };
export const BROW_MIDDLE: Readonly<Record<Side, number>> = { patientRight: 105, patientLeft: 334 };
export const NOSE_WING: Readonly<Record<Side, number>> = { patientRight: 129, patientLeft: 358 };
/** The corner of the mouth and the ends of both lips. */
export const MOUTH_CORNER: Readonly<Record<Side, readonly number[]>> = {
  patientRight: [61, 78, 185, 146, 191, 95],
  patientLeft: [291, 308, 409, 375, 415, 324],
};
