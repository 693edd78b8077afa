import { SETTINGS } from '../settings';
import { SIDES, type Side } from '../side';
import { LANDMARKS, MIDLINE_LANDMARKS } from './landmark-table';
import { MEASURE_KEYS, type MeasureKey, type MidlineMeasure, SIDED_MEASURES, type SidedMeasure } from './measure-id';
import { RIGID_POINTS } from './rigid-points';

/** An edge of the picture as the camera gives it: nothing is mirrored, `left` is where the patient's right side is. */
export type PictureEdge = 'top' | 'bottom' | 'left' | 'right';

/**
 * Which parts of a face lie inside the picture. Outside the picture the tracker goes on guessing, up to 0.37 iod from
 * the true face and without any sign of doubt: a landmark outside the picture was not seen, whatever number it has.
 */
export interface SeenFace {
  /** How many of the landmarks in use lie outside the picture; 0 for a face that is in it as a whole. */
  readonly outside: number;
  /** The picture edges that these landmarks lie beyond, the edge with the most landmarks first. */
  readonly edges: readonly PictureEdge[];
  /** Whether nothing of the face is in the picture. */
  readonly isGone: boolean;
  /** Whether the reference of all measures can be seen: the rigid points and the temples. */
  readonly hasReference: boolean;
  /** Whether the edge of the face can be seen, from which a hand is detected. */
  readonly hasOutline: boolean;
  /** Whether a measure's own landmarks can be seen. */
  has(key: MeasureKey): boolean;
}

const SIDED_LANDMARKS: Readonly<Record<SidedMeasure, (side: Side) => readonly number[]>> = {
  palpebralFissure: (side) => [...LANDMARKS[side].upperLid, ...LANDMARKS[side].lowerLid],
  browHeight: (side) => LANDMARKS[side].brow,
  commissureHorizontal: (side) => [LANDMARKS[side].commissure],
  commissureVertical: (side) => [LANDMARKS[side].commissure],
  upperLipRaise: (side) => LANDMARKS[side].upperLip,
  alarElevation: (side) => LANDMARKS[side].alar,
  lowerLipLift: (side) => LANDMARKS[side].lowerLip,
  gazeHorizontal: (side) => [LANDMARKS[side].irisCentre],
  gazeVertical: (side) => [LANDMARKS[side].irisCentre],
  lidIrisGap: (side) => [...LANDMARKS[side].upperLid.slice(1, 4), LANDMARKS[side].irisCentre],
};

const MIDLINE_MEASURE_LANDMARKS: Readonly<Record<MidlineMeasure, readonly number[]>> = {
  mouthWidth: SIDES.map((side) => LANDMARKS[side].commissure),
  lipProtrusion: [MIDLINE_LANDMARKS.upperLipMiddle, MIDLINE_LANDMARKS.lowerLipMiddle],
  jawOpening: [MIDLINE_LANDMARKS.noseBase, MIDLINE_LANDMARKS.chin],
};

/**
 * The landmarks that each measure is read from, without the `REFERENCE_LANDMARKS`, which every measure needs. The
 * canthi, over which brows and irises are measured, are among the reference landmarks.
 */
export const MEASURE_LANDMARKS: Readonly<Record<MeasureKey, readonly number[]>> = {
  ...(Object.fromEntries(
    SIDED_MEASURES.flatMap((measure) => SIDES.map((side) => [`${measure}.${side}`, SIDED_LANDMARKS[measure](side)])),
  ) as Record<MeasureKey, readonly number[]>),
  ...MIDLINE_MEASURE_LANDMARKS,
};

/** The landmarks that position, size and rotation of the head, and so every measure, depend on. */
export const REFERENCE_LANDMARKS: readonly number[] = [
  ...RIGID_POINTS.map(({ landmark }) => landmark),
  ...SIDES.flatMap((side) => LANDMARKS[side].temple),
];

const OUTLINE_LANDMARKS: readonly number[] = [
  ...SIDES.flatMap((side) => LANDMARKS[side].faceEdge),
  MIDLINE_LANDMARKS.noseBase,
  MIDLINE_LANDMARKS.chin,
];

/** Every landmark that anything is measured from. */
const LANDMARKS_IN_USE: readonly number[] = [
  ...new Set([...REFERENCE_LANDMARKS, ...OUTLINE_LANDMARKS, ...MEASURE_KEYS.flatMap((key) => MEASURE_LANDMARKS[key])]),
];

/** A face that lies wholly inside the picture, as in nearly every frame. Also the answer where there is no face. */
const WHOLE_FACE: SeenFace = {
  outside: 0,
  edges: [],
  isGone: false,
  hasReference: true,
  hasOutline: true,
  has: () => true,
};

/**
 * Tells which parts of a face lie inside its picture. In: landmarks as fractions of the picture. A landmark that is no
 * number is not outside: it is missing, which its measures say.
 */
export function seenFace(landmarks: Float32Array): SeenFace {
  if (!LANDMARKS_IN_USE.some((landmark) => isBeyond(landmarks, landmark))) return WHOLE_FACE;
  const counts: Record<PictureEdge, number> = { top: 0, bottom: 0, left: 0, right: 0 };
  const outside = new Set<number>();
  for (const landmark of LANDMARKS_IN_USE) {
    const edges = edgesBeyond(landmarks, landmark);
    if (edges.length > 0) outside.add(landmark);
    for (const edge of edges) counts[edge] += 1;
  }
  const isSeen = (list: readonly number[]): boolean => !list.some((landmark) => outside.has(landmark));
  const edges = (Object.keys(counts) as PictureEdge[]).filter((edge) => counts[edge] > 0);
  const hasReference = isSeen(REFERENCE_LANDMARKS);
  return {
    outside: outside.size,
    edges: edges.sort((a, b) => counts[b] - counts[a]),
    isGone: outside.size === LANDMARKS_IN_USE.length,
    hasReference,
    hasOutline: hasReference && isSeen(OUTLINE_LANDMARKS),
    has: (key) => hasReference && isSeen(MEASURE_LANDMARKS[key]),
  };
}

function isBeyond(landmarks: Float32Array, landmark: number): boolean {
  const x = landmarks[landmark * 3] ?? Number.NaN;
  const y = landmarks[landmark * 3 + 1] ?? Number.NaN;
  const rim = SETTINGS.gate.pictureRim;
  // Not `!(x >= rim)`: a NaN must not count as outside.
  return x < rim || x > 1 - rim || y < rim || y > 1 - rim;
}

function edgesBeyond(landmarks: Float32Array, landmark: number): readonly PictureEdge[] {
  const x = landmarks[landmark * 3] ?? Number.NaN;
  const y = landmarks[landmark * 3 + 1] ?? Number.NaN;
  const rim = SETTINGS.gate.pictureRim;
  const edges: PictureEdge[] = [];
  if (y < rim) edges.push('top');
  if (y > 1 - rim) edges.push('bottom');
  if (x < rim) edges.push('left');
  if (x > 1 - rim) edges.push('right');
  return edges;
}
