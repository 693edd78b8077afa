import type { Side } from '../../../game/movement/side';

export type PerSide = Readonly<Record<Side, number>>;

/** Everything the practice face can do at one instant. Zero everywhere is a face at rest that looks at the camera. */
export interface FaceState {
  /** Commissure out and up: 1 is 0.072 iod out and 0.056 iod up. */
  readonly smile: PerSide;
  /** Brow up: 1 is 0.078 iod. */
  readonly browLift: PerSide;
  /** Share of the fissure lost, 0..1; the lids meet at 1 and go no further. */
  readonly lidClosure: PerSide;
  /** Upper lid above its rest, share of the fissure. */
  readonly lidLift: PerSide;
  /** Upper lip up: 1 is 0.05 iod midway between philtrum and commissure. */
  readonly upperLipRaise: PerSide;
  /** Nose wing up: 1 is 0.039 iod. */
  readonly alarLift: PerSide;
  /** Lower lip and chin up: 1 is 0.044 iod. */
  readonly lowerLipLift: PerSide;
  /** Lips in and forward: 1 takes about a quarter of the mouth's width and brings the lips 0.06 iod forward. */
  readonly pucker: PerSide;
  /** 1 is a chin 0.16 iod lower. */
  readonly jawOpening: number;
  /** Irises from their rest, eye widths. The upper lid does not follow by itself: see `lidFollows`. */
  readonly gaze: { readonly towardPatientLeft: number; readonly up: number };
  /** Share of the iris's way down that each upper lid goes with it: 1 in health. */
  readonly lidFollows: PerSide;
  /** Degrees: yaw toward the patient's left, pitch chin up, roll the patient's left eye up, as the measured pose. */
  readonly head: { readonly yawDeg: number; readonly pitchDeg: number; readonly rollDeg: number };
  /** Middle of the outer canthi as fractions of the image, and the distance of the outer canthi as a fraction of its width. */
  readonly place: { readonly x: number; readonly y: number; readonly iodShare: number };
}

export function onBothSides(value: number): PerSide {
  return { patientLeft: value, patientRight: value };
}

const NONE = onBothSides(0);

/** At rest, in the middle of the picture, at the distance of an arm (a fifth of the picture's width between the canthi). */
export const RESTING_STATE: FaceState = {
  smile: NONE,
  browLift: NONE,
  lidClosure: NONE,
  lidLift: NONE,
  upperLipRaise: NONE,
  alarLift: NONE,
  lowerLipLift: NONE,
  pucker: NONE,
  jawOpening: 0,
  gaze: { towardPatientLeft: 0, up: 0 },
  lidFollows: onBothSides(1),
  head: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  place: { x: 0.5, y: 0.42, iodShare: 0.2 },
};
