/** Pull on one landmark at full strength, millimetres: away from the midline, up, toward the camera. */
export type Pull = readonly [out: number, up: number, forward: number];

/** One expression of the right half of the face. Landmarks that are not named stay still, or follow their neighbours. */
export type Pulls = Readonly<Record<number, Pull>>;

/** Zygomaticus: the corner goes out and up, lips stretch after it, the cheek rises. */
export const SMILE: Pulls = {
  ...scaled([6.5, 5, -1.5], { 61: 1, 78: 1, 185: 0.85, 146: 0.85, 191: 0.85, 95: 0.85 }),
  ...scaled([6.5, 5, -1.5], { 40: 0.55, 91: 0.55, 80: 0.55, 88: 0.55, 39: 0.28, 181: 0.28, 81: 0.28, 178: 0.28 }),
  ...scaled([6.5, 5, -1.5], { 37: 0.1, 84: 0.1, 82: 0.1, 87: 0.1 }),
  ...scaled([2.5, 4, 1.5], { 205: 0.8, 187: 0.7, 207: 1, 206: 0.4, 50: 0.4, 212: 1, 214: 0.5, 192: 0.4, 36: 0.2 }),
};

/** Frontalis: the brow goes up in one piece, the forehead folds above it. */
export const BROW_LIFT: Pulls = {
  ...scaled([0, 7, -0.5], { 46: 0.9, 53: 1, 52: 1, 65: 1, 55: 0.95, 70: 0.9, 63: 1, 105: 1, 66: 1, 107: 0.95 }),
  ...scaled([0, 7, -0.5], { 68: 0.3, 104: 0.4, 69: 0.4, 108: 0.35, 71: 0.3 }),
};

/** Levator labii: the upper lip goes up between philtrum and corner; the corner stays. */
export const UPPER_LIP_RAISE: Pulls = {
  ...scaled([0, 4.5, 0], { 37: 0.85, 39: 1, 40: 0.8, 185: 0.35, 82: 0.85, 81: 1, 80: 0.8, 191: 0.35 }),
  ...scaled([0, 4.5, 0], { 0: 0.25, 11: 0.25, 12: 0.25, 13: 0.25, 164: 0.1, 206: 0.3 }),
};

/** Levator of the nose wing: the ala goes up and a little out. */
export const ALAR_LIFT: Pulls = scaled([0.6, 3.5, 0], {
  129: 1,
  98: 0.9,
  64: 1,
  49: 0.9,
  48: 0.9,
  102: 1,
  97: 0.3,
  115: 0.5,
});

/** Mentalis: lower lip and chin pad go up and forward; the bone stays. */
export const LOWER_LIP_LIFT: Pulls = {
  ...scaled([0, 4, 0.8], { 84: 0.9, 181: 0.7, 91: 0.35, 87: 0.6, 178: 0.45, 88: 0.2, 204: 0.5, 194: 0.8, 32: 0.5 }),
  ...scaled([0, 4, 0.8], { 14: 0.3, 15: 0.4, 16: 0.45, 17: 0.5, 18: 0.5, 200: 0.5, 199: 0.4, 175: 0.2 }),
};

/** Orbicularis oris: corners in, lips forward, upper and lower lip a little fuller. */
export const PUCKER: Pulls = {
  ...scaled([-7, 0, 3], { 61: 1, 78: 1, 185: 0.9, 146: 0.9, 191: 0.9, 95: 0.9 }),
  ...scaled([-5, 0, 4.5], { 40: 1, 91: 1, 80: 1, 88: 1 }),
  ...scaled([-3, 0, 5.5], { 39: 1, 181: 1, 81: 1, 178: 1, 37: 0.6, 84: 0.6, 82: 0.6, 87: 0.6 }),
  ...scaled([0, 0, 2.7], { 0: 1, 11: 1, 12: 1, 13: 1, 14: 1, 15: 1, 16: 1, 17: 1, 164: 0.3, 18: 0.3 }),
  ...scaled([-3, 0, 1], { 212: 0.8, 207: 0.4, 206: 0.4, 202: 0.5, 214: 0.3, 204: 0.2 }),
};

/** The jaw's right half; the whole jaw is this and its mirror. The corner of the mouth is left where it is. */
export const JAW_DROP: Pulls = {
  ...scaled([0, -14, -2], { 148: 1, 176: 0.97, 149: 0.9, 150: 0.75, 136: 0.5, 172: 0.25, 32: 0.95, 194: 0.9 }),
  ...scaled([0, -14, -2], { 204: 0.85, 202: 0.5, 210: 0.6, 214: 0.25, 212: 0.15 }),
  ...scaled([0, -14, -2], { 84: 0.85, 181: 0.7, 91: 0.42, 146: 0.15, 87: 0.85, 178: 0.7, 88: 0.42, 95: 0.15 }),
  ...scaled([0, -7, -1], { 14: 0.87, 15: 0.87, 16: 0.88, 17: 0.88, 18: 0.93, 200: 0.97, 199: 1, 175: 1, 152: 1 }),
};

function scaled([out, up, forward]: Pull, shares: Readonly<Record<number, number>>): Pulls {
  return Object.fromEntries(
    Object.entries(shares).map(([landmark, share]) => [landmark, [out * share, up * share, forward * share] as const]),
  );
}
