import { LANDMARK_COUNT } from '../../movement/face-frame';
import type { Side } from '../../movement/side';

/** The lines of one eye. */
export interface EyeLines {
  /** Upper and lower lid as one closed path. */
  readonly opening: string;
  readonly upperLid: string;
  readonly crease: string;
  readonly brow: string;
  readonly iris: { readonly x: number; readonly y: number; readonly radius: number };
  /** Middle of the eye's opening: the place for a glow. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** A face in lines, as SVG paths. */
export interface FaceLines {
  readonly outline: string;
  /** Hair over the forehead, as a closed path; not the person's own hair. */
  readonly hair: string;
  readonly eyes: Readonly<Record<Side, EyeLines>>;
  readonly nose: readonly string[];
  /** Both lips, with the opening of the mouth cut out. */
  readonly lips: string;
  /** Where the lips meet, or the two edges of an open mouth. */
  readonly mouth: string;
}

/** The distance of the outer corners of the eyes in the drawing's units; the origin lies midway between them. */
export const EYES_APART = 90;

const OVAL = [
  ...[10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152],
  ...[148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109],
];
const HAIRLINE = [127, 162, 21, 54, 103, 67, 109, 10, 338, 297, 332, 284, 251, 389, 356];

/** From the outer to the inner corner. */
const EYES = {
  patientRight: {
    upper: [33, 246, 161, 160, 159, 158, 157, 173, 133],
    lower: [133, 155, 154, 153, 145, 144, 163, 7, 33],
    crease: [247, 30, 29, 27, 28, 56, 190],
    brow: [70, 63, 105, 66, 107, 55, 65, 52, 53, 46],
    iris: [468, 469, 471],
  },
  patientLeft: {
    upper: [263, 466, 388, 387, 386, 385, 384, 398, 362],
    lower: [362, 382, 381, 380, 374, 373, 390, 249, 263],
    crease: [467, 260, 259, 257, 258, 286, 414],
    brow: [300, 293, 334, 296, 336, 285, 295, 282, 283, 276],
    iris: [473, 474, 476],
  },
} as const;

const NOSE = [
  [129, 64, 98],
  [97, 2, 326],
  [358, 294, 327],
] as const;

const LIPS_UPPER = [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291];
const LIPS_LOWER = [375, 321, 405, 314, 17, 84, 181, 91, 146];
const INNER_UPPER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308];
const INNER_LOWER = [308, 324, 318, 402, 317, 14, 87, 178, 88, 95, 78];

type Spot = readonly [x: number, y: number];

/**
 * The lines of a face, drawn as in a mirror: the patient's left eye is on the left, as in every picture of a player
 * here.
 * In: 478 landmarks as fractions of an unmirrored picture, and its aspect ratio, width / height. Out: paths in units of
 * which 90 lie between the outer corners of the eyes, independent of where in the picture and how near the face is.
 * Throws a RangeError for another number of landmarks, or when both eyes are at one place.
 */
export function faceLines(landmarks: Float32Array, aspect: number): FaceLines {
  if (landmarks.length !== LANDMARK_COUNT * 3) {
    throw new RangeError(`face lines: got ${landmarks.length} numbers, expected ${LANDMARK_COUNT * 3}`);
  }
  const raw = (index: number): Spot => [landmarks[index * 3] ?? 0, (landmarks[index * 3 + 1] ?? 0) / aspect];
  const [right, left] = [raw(33), raw(263)];
  const apart = Math.hypot(left[0] - right[0], left[1] - right[1]);
  if (!(apart > 0)) throw new RangeError(`face lines: got eyes ${apart} apart, expected two eyes`);
  const scale = EYES_APART / apart;
  const [midX, midY] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  // The one place where this face is turned into its mirror picture.
  const spot = (index: number): Spot => {
    const [x, y] = raw(index);
    return [(midX - x) * scale, (y - midY) * scale];
  };
  const spots = (indices: readonly number[]) => indices.map(spot);
  const inner = `${line(spots(INNER_UPPER))} ${line(spots(INNER_LOWER))}`;
  return {
    outline: ring(spots(OVAL)),
    hair: hairOver(spots(HAIRLINE)),
    eyes: { patientLeft: eye('patientLeft', spots), patientRight: eye('patientRight', spots) },
    nose: NOSE.map((indices) => line(spots(indices))),
    lips: `${ring(spots([...LIPS_UPPER, ...LIPS_LOWER]))} ${ring(spots([...INNER_UPPER, ...INNER_LOWER.slice(1, -1)]))}`,
    mouth: inner,
  };
}

/**
 * How far the hair stands out from the head, and how far it comes into the forehead at its middle: shares of the
 * distance from the point between the eyes.
 */
const HAIR_OUT = 0.15;
const HAIR_IN = 0.17;

/** A crescent along the top of the head that thins out to nothing at the temples. */
function hairOver(edge: readonly Spot[]): string {
  const along = (by: number) =>
    edge.map(([x, y], index): Spot => {
      const share = 1 + by * Math.sin((Math.PI * index) / (edge.length - 1)) ** 0.6;
      return [x * share, y * share];
    });
  return `${line(along(HAIR_OUT))} ${line(along(-HAIR_IN).reverse()).replace('M', 'L')}Z`;
}

function eye(side: Side, spots: (indices: readonly number[]) => Spot[]): EyeLines {
  const { upper, lower, crease, brow, iris } = EYES[side];
  const [irisAt = [0, 0], out = [0, 0], into = [0, 0]] = spots(iris);
  const [over = [0, 0], under = [0, 0]] = spots([upper[4], lower[4]]);
  return {
    opening: `${line(spots(upper))} ${line(spots(lower)).replace('M', 'L')}Z`,
    upperLid: line(spots(upper)),
    crease: line(spots(crease)),
    brow: ring(spots(brow)),
    iris: {
      x: round(irisAt[0]),
      y: round(irisAt[1]),
      radius: round(Math.hypot(out[0] - into[0], out[1] - into[1]) / 2),
    },
    middle: { x: round((over[0] + under[0]) / 2), y: round((over[1] + under[1]) / 2) },
  };
}

/** A tenth of a unit is less than a tenth of a pixel where the face is shown. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const said = ([x, y]: Spot) => `${round(x)} ${round(y)}`;

/** A smooth line through all spots (Catmull-Rom, as Bezier segments). */
function line(spots: readonly Spot[]): string {
  return through(spots, (index) => spots[Math.min(spots.length - 1, Math.max(0, index))] ?? [0, 0], spots.length - 1);
}

/** A smooth closed line through all spots. */
function ring(spots: readonly Spot[]): string {
  return `${through(spots, (index) => spots[(index + spots.length) % spots.length] ?? [0, 0], spots.length)}Z`;
}

function through(spots: readonly Spot[], at: (index: number) => Spot, pieces: number): string {
  let path = `M${said(spots[0] ?? [0, 0])}`;
  for (let i = 0; i < pieces; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const one: Spot = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const two: Spot = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${said(one)} ${said(two)} ${said(to)}`;
  }
  return path;
}
