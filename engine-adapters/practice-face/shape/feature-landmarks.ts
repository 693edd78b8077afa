/**
 * The landmarks that carry the drawing of the face: midline, and the patient's right half (its left half is their mirror).
 * Numbers are the tracker's own; 33 / 133 is the patient's right eye.
 */
export const UPPER_LID = [246, 161, 160, 159, 158, 157, 173] as const;
export const LOWER_LID = [7, 163, 144, 145, 153, 154, 155] as const;
export const UPPER_CREASE = [247, 30, 29, 27, 28, 56, 190] as const;
export const LOWER_CREASE = [25, 110, 24, 23, 22, 26, 112] as const;
export const IRIS_RIGHT = [468, 469, 470, 471, 472] as const;
export const IRIS_LEFT = [473, 474, 475, 476, 477] as const;

const EYE_CORNERS = [33, 133, 130, 243];
const OVAL = [109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148];
const BROW = [46, 53, 52, 65, 55, 70, 63, 105, 66, 107];
const NOSE = [193, 245, 122, 188, 196, 217, 126, 3, 51, 45, 44, 115, 49, 48, 102, 129, 64, 98, 97];
const LIPS = [61, 185, 40, 39, 37, 146, 91, 181, 84, 78, 191, 80, 81, 82, 95, 88, 178, 87];
const CHEEK_UPPER = [139, 34, 143, 35, 227, 116, 117, 118, 119, 101, 100, 50, 123, 36, 142, 205, 206, 187, 207, 147];
const CHEEK_LOWER = [212, 192, 214, 210, 202, 204, 194, 32];
const FOREHEAD = [68, 104, 69, 108, 71];
const MIDLINE_UPPER = [10, 151, 9, 8, 168, 6, 197, 195, 5, 4, 1, 19, 94, 2];
const MIDLINE_LOWER = [164, 0, 11, 12, 13, 14, 15, 16, 17, 18, 200, 199, 175, 152];

export const FEATURES_RIGHT: readonly number[] = [
  ...UPPER_LID,
  ...LOWER_LID,
  ...UPPER_CREASE,
  ...LOWER_CREASE,
  ...EYE_CORNERS,
  ...OVAL,
  ...BROW,
  ...NOSE,
  ...LIPS,
  ...CHEEK_UPPER,
  ...CHEEK_LOWER,
  ...FOREHEAD,
];

export const FEATURES_MIDLINE: readonly number[] = [...MIDLINE_UPPER, ...MIDLINE_LOWER];
