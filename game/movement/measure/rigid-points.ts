/** One point that moves with the skull and not with expression. */
export interface RigidPoint {
  readonly landmark: number;
  /** Place in face space, iod: x to the patient's left, y up, z out of the face. Origin between the points. */
  readonly place: readonly [number, number, number];
  /** Weight in the fit. */
  readonly weight: number;
}

/**
 * The rigid shape that the head pose is fitted to: a plain, symmetric average of adult faces, outer canthi 1 apart. A
 * person's difference from it is a constant rotation and stretch (2 to 4 %), which cancels in every within-person
 * number. Weights: the temples lie farthest from any expression (3); the canthi come 1.6 % nearer in a smile (0.25
 * each); the lower nose bridge is pulled by a snarl (0.5).
 */
export const RIGID_POINTS: readonly RigidPoint[] = [
  { landmark: 33, place: [-0.5, 0.021, -0.072], weight: 0.25 },
  { landmark: 133, place: [-0.201, -0.011, -0.015], weight: 0.25 },
  { landmark: 362, place: [0.201, -0.011, -0.015], weight: 0.25 },
  { landmark: 263, place: [0.5, 0.021, -0.072], weight: 0.25 },
  { landmark: 168, place: [0, 0.031, 0.192], weight: 1 },
  { landmark: 6, place: [0, -0.069, 0.229], weight: 1 },
  { landmark: 197, place: [0, -0.161, 0.274], weight: 0.5 },
  { landmark: 195, place: [0, -0.245, 0.325], weight: 0.5 },
  { landmark: 9, place: [0, 0.226, 0.242], weight: 1 },
  { landmark: 8, place: [0, 0.126, 0.211], weight: 1 },
  { landmark: 127, place: [-0.8, 0.035, -0.649], weight: 3 },
  { landmark: 356, place: [0.8, 0.035, -0.649], weight: 3 },
];
