/**
 * The practice face at rest, drawn by hand from anthropometric means of adults: intercanthal 32 mm, biocular 90 mm, fissure 10.5 mm,
 * nose 52 mm, mouth 52 mm, bizygomatic 134 mm (Farkas, Anthropometry of the Head and Face, 1994, rounded). It is nobody's face.
 *
 * Millimetres from the midpoint of the outer canthi: [lateral, down, back]. `PAIRED` names the patient's right landmark and its
 * left partner; `MIDLINE` has lateral 0.
 */
export type PairedAnchor = readonly [right: number, left: number, lateral: number, down: number, back: number];
export type MidlineAnchor = readonly [landmark: number, down: number, back: number];

export const MIDLINE: readonly MidlineAnchor[] = [
  [10, -62, 9],
  [151, -44, 1],
  [9, -25, -2],
  [8, -14, -2],
  [168, -4, 1],
  [6, 5, 0],
  [197, 14, -6],
  [195, 22, -12],
  [5, 28, -17],
  [4, 34, -22],
  [1, 39, -22],
  [19, 44, -18],
  [94, 47, -13],
  [2, 50, -9],
  [164, 57, -10],
  [0, 64, -13],
  [11, 66.5, -14],
  [12, 69, -13],
  [13, 71, -11],
  [14, 71.6, -10.5],
  [15, 73.5, -12],
  [16, 76.5, -13],
  [17, 80, -11],
  [18, 86, -6],
  [200, 92, -6],
  [199, 100, -4],
  [175, 106, 1],
  [152, 112, 7],
];

const OVAL: readonly PairedAnchor[] = [
  [109, 338, 14, -61, 11],
  [67, 297, 28, -57, 16],
  [103, 332, 42, -49, 24],
  [54, 284, 53, -38, 35],
  [21, 251, 60, -26, 47],
  [162, 389, 65, -12, 60],
  [127, 356, 67, 2, 70],
  [234, 454, 67, 18, 74],
  [93, 323, 66, 34, 72],
  [132, 361, 64, 50, 67],
  [58, 288, 60, 66, 60],
  [172, 397, 54, 79, 54],
  [136, 365, 46, 90, 44],
  [150, 379, 38, 98, 33],
  [149, 378, 30, 104, 23],
  [176, 400, 21, 108, 15],
  [148, 377, 11, 111, 8],
];

const BROWS: readonly PairedAnchor[] = [
  [46, 276, 50, -15, 22],
  [53, 283, 43, -19, 13],
  [52, 282, 34, -21, 8],
  [65, 295, 24, -20, 4],
  [55, 285, 14, -17, 1],
  [70, 300, 52, -20, 23],
  [63, 293, 44, -25, 12],
  [105, 334, 34, -27, 6],
  [66, 296, 23, -25, 2],
  [107, 336, 13, -21, 0],
];

const NOSE: readonly PairedAnchor[] = [
  [193, 417, 8, -4, 5],
  [245, 465, 11, 1, 8],
  [122, 351, 8, 6, 4],
  [188, 412, 11, 9, 7],
  [196, 419, 6, 14, -2],
  [217, 437, 13, 24, 4],
  [126, 355, 16, 31, 4],
  [3, 248, 6, 23, -9],
  [51, 281, 6, 29, -14],
  [45, 275, 6, 35, -19],
  [44, 274, 6, 40, -19],
  [115, 344, 12, 37, -12],
  [49, 279, 15, 36, -6],
  [48, 278, 14.5, 40, -9],
  [102, 331, 16.5, 39, -3],
  [129, 358, 17, 42, 0],
  [64, 294, 15, 44, -4],
  [98, 327, 10, 46.5, -5],
  [97, 326, 5, 49, -9],
];

const LIPS: readonly PairedAnchor[] = [
  [61, 291, 26, 71, 4],
  [185, 409, 22.5, 69.5, -2],
  [40, 270, 18, 67.5, -6],
  [39, 269, 12, 65.3, -9.5],
  [37, 267, 6, 63.2, -12],
  [146, 375, 22.5, 73.8, -2],
  [91, 321, 18, 76.4, -5.5],
  [181, 405, 12.5, 78.7, -8.5],
  [84, 314, 6.5, 80, -10.5],
  [78, 308, 24, 71.2, 3],
  [191, 415, 21, 71, -2],
  [80, 310, 16.5, 70.9, -5.5],
  [81, 311, 11, 70.8, -8.5],
  [82, 312, 5.5, 70.9, -10.5],
  [95, 324, 21, 71.4, -2],
  [88, 318, 16.5, 71.6, -5],
  [178, 402, 11, 71.7, -8],
  [87, 317, 5.5, 71.7, -10],
];

const CHEEKS: readonly PairedAnchor[] = [
  [139, 368, 59, -5, 46],
  [34, 264, 61, 4, 54],
  [143, 372, 55, 5, 38],
  [35, 265, 51, 8, 30],
  [227, 447, 62, 18, 59],
  [116, 345, 54, 18, 39],
  [117, 346, 45, 19, 21],
  [118, 347, 38, 19, 16],
  [119, 348, 30, 18, 13],
  [101, 330, 36, 27, 13],
  [100, 329, 25, 27, 9],
  [50, 280, 46, 32, 21],
  [123, 352, 55, 36, 42],
  [36, 266, 27, 38, 8],
  [142, 371, 21, 37, 5],
  [205, 425, 38, 46, 15],
  [206, 426, 26, 53, 5],
  [187, 411, 47, 52, 25],
  [207, 427, 42, 60, 19],
  [147, 376, 56, 52, 46],
  [212, 432, 34, 70, 11],
  [192, 416, 49, 66, 35],
  [214, 434, 42, 74, 25],
  [210, 430, 35, 84, 15],
  [202, 422, 29, 79, 5],
  [204, 424, 20, 88, 0],
  [194, 418, 14, 87, -3],
  [32, 262, 17, 99, 3],
];

const FOREHEAD: readonly PairedAnchor[] = [
  [68, 298, 49, -32, 22],
  [104, 333, 38, -38, 12],
  [69, 299, 27, -42, 6],
  [108, 337, 14, -44, 2],
  [71, 301, 56, -24, 32],
];

/** Outer canthus, inner canthus of the right eye: lateral, down, back. */
const OUTER = [45, -0.5, 24] as const;
const INNER = [16, 0.5, 13] as const;

/** A row of landmarks from the outer to the inner canthus on an arch of the given height (down is positive). */
function arch(rights: readonly number[], lefts: readonly number[], heightMm: number): PairedAnchor[] {
  return rights.map((right, i) => {
    const along = (i + 1) / (rights.length + 1);
    const round = Math.sin(Math.PI * along) ** 0.8;
    const lateral = OUTER[0] + (INNER[0] - OUTER[0]) * along;
    const down = OUTER[1] + (INNER[1] - OUTER[1]) * along + heightMm * round;
    // The lids lie on the eyeball, which bulges 4 mm before the line of the canthi.
    const back = OUTER[2] + (INNER[2] - OUTER[2]) * along - 4 * round;
    return [right, lefts[i] ?? right, lateral, down, back] as const;
  });
}

const EYES: readonly PairedAnchor[] = [
  [33, 263, OUTER[0], OUTER[1], OUTER[2]],
  [133, 362, INNER[0], INNER[1], INNER[2]],
  ...arch([246, 161, 160, 159, 158, 157, 173], [466, 388, 387, 386, 385, 384, 398], -6.8),
  ...arch([7, 163, 144, 145, 153, 154, 155], [249, 390, 373, 374, 380, 381, 382], 3.7),
  [130, 359, 47.5, -0.5, 25.5],
  [243, 463, 13.5, 1, 10.5],
  ...arch([247, 30, 29, 27, 28, 56, 190], [467, 260, 259, 257, 258, 286, 414], -10),
  ...arch([25, 110, 24, 23, 22, 26, 112], [255, 339, 254, 253, 252, 256, 341], 7),
];

export const PAIRED: readonly PairedAnchor[] = [...OVAL, ...BROWS, ...EYES, ...NOSE, ...LIPS, ...CHEEKS, ...FOREHEAD];

/**
 * Irises: centre, then toward the patient's left, top, toward the patient's right, bottom (image order of the tracker).
 * Diameter 11.7 mm, centre 0.6 mm above the middle of the fissure, as the upper lid covers a little of it.
 */
export const IRIS = {
  right: [468, 469, 470, 471, 472],
  left: [473, 474, 475, 476, 477],
  lateralMm: 30.5,
  downMm: -1.6,
  backMm: 14.5,
  radiusMm: 5.85,
} as const;
