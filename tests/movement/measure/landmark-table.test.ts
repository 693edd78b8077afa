import { FaceLandmarker } from '@mediapipe/tasks-vision';
import { describe, expect, it } from 'vitest';
import { MIRROR_OF } from '../../../engine-adapters/practice-face/shape/rest-face';
import { LANDMARKS, MIDLINE_LANDMARKS } from '../../../game/movement/measure/landmark-table';
import { RIGID_POINTS } from '../../../game/movement/measure/rigid-points';
import { SIDES, type Side } from '../../../game/movement/side';

type Connections = readonly { start: number; end: number }[];
const pointsOf = (connections: Connections) => new Set(connections.flatMap(({ start, end }) => [start, end]));

const EYE: Record<Side, Connections> = {
  patientLeft: FaceLandmarker.FACE_LANDMARKS_LEFT_EYE,
  patientRight: FaceLandmarker.FACE_LANDMARKS_RIGHT_EYE,
};
const BROW: Record<Side, Connections> = {
  patientLeft: FaceLandmarker.FACE_LANDMARKS_LEFT_EYEBROW,
  patientRight: FaceLandmarker.FACE_LANDMARKS_RIGHT_EYEBROW,
};
const IRIS: Record<Side, Connections> = {
  patientLeft: FaceLandmarker.FACE_LANDMARKS_LEFT_IRIS,
  patientRight: FaceLandmarker.FACE_LANDMARKS_RIGHT_IRIS,
};

/** How many edges of the mesh lie between two points: tells neighbours from strangers without any coordinates. */
function steps(from: number, to: number): number {
  let reached = new Set([from]);
  for (let n = 0; n < 60; n += 1) {
    if (reached.has(to)) return n;
    const next = new Set(reached);
    for (const { start, end } of FaceLandmarker.FACE_LANDMARKS_TESSELATION) {
      if (reached.has(start)) next.add(end);
      if (reached.has(end)) next.add(start);
    }
    reached = next;
  }
  return Number.POSITIVE_INFINITY;
}

describe.each(SIDES)('landmarks of %s', (side) => {
  const own = LANDMARKS[side];

  it('are those of the vendor for eye, brow and iris', () => {
    const eye = pointsOf(EYE[side]);
    for (const landmark of [own.outerCanthus, own.innerCanthus, ...own.upperLid, ...own.lowerLid])
      expect(eye).toContain(landmark);
    for (const landmark of own.brow) expect(pointsOf(BROW[side])).toContain(landmark);
    const ring = [...pointsOf(IRIS[side])];
    expect(own.irisCentre).toBe(Math.min(...ring) - 1);
  });

  it('pair the lids: each upper point is as far from the outer canthus as its lower one', () => {
    const edges = EYE[side];
    const along = (landmark: number): number => {
      let reached = [own.outerCanthus];
      for (let n = 0; n < 16; n += 1) {
        if (reached.includes(landmark)) return n;
        reached = edges.flatMap(({ start, end }) =>
          reached.includes(start) || reached.includes(end) ? [start, end] : [],
        );
      }
      return -1;
    };
    expect(own.upperLid.map(along)).toEqual(own.lowerLid.map(along));
    expect(own.upperLid.map(along)).toEqual([2, 3, 4, 5, 6]);
  });

  it('have lips on the lips', () => {
    const lips = pointsOf(FaceLandmarker.FACE_LANDMARKS_LIPS);
    for (const landmark of [own.commissure, ...own.upperLip, ...own.lowerLip.slice(0, 2)])
      expect(lips).toContain(landmark);
  });
});

// The vendor's triangles are not quite symmetric: one edge more or less is their doing.
it('the two sides mirror each other in the mesh: same distance to every midline point', () => {
  const midline = [168, 6, 195, MIDLINE_LANDMARKS.noseBase, MIDLINE_LANDMARKS.chin, 0, 17];
  const flat = (side: Side): number[] => {
    const { upperLid, lowerLid, brow, upperLip, alar, lowerLip, commissure, outerCanthus, innerCanthus } =
      LANDMARKS[side];
    return [
      outerCanthus,
      innerCanthus,
      commissure,
      ...upperLid,
      ...lowerLid,
      ...brow,
      ...upperLip,
      ...alar,
      ...lowerLip,
    ];
  };
  const distances = (side: Side) => flat(side).map((landmark) => midline.map((m) => steps(landmark, m)));
  const right = distances('patientRight').flat();
  for (const [i, left] of distances('patientLeft').flat().entries())
    expect(Math.abs(left - (right[i] ?? Number.NaN))).toBeLessThanOrEqual(1);
});

it('the rigid shape is symmetric and one outer canthus distance wide', () => {
  const at = (landmark: number) => RIGID_POINTS.find((p) => p.landmark === landmark)?.place ?? [0, 0, 0];
  expect(at(263)[0] - at(33)[0]).toBeCloseTo(1);
  for (const [right, left] of [
    [33, 263],
    [133, 362],
    [127, 356],
  ] as const)
    expect(at(right)).toEqual([-at(left)[0], at(left)[1], at(left)[2]]);
  const oval = pointsOf(FaceLandmarker.FACE_LANDMARKS_FACE_OVAL);
  for (const landmark of [127, 356, MIDLINE_LANDMARKS.chin]) expect(oval).toContain(landmark);
});

describe('lists of landmarks', () => {
  it('mirror each other in order', () => {
    for (const name of ['upperLid', 'lowerLid', 'brow', 'upperLip', 'alar', 'lowerLip', 'temple', 'faceEdge'] as const)
      expect(
        LANDMARKS.patientRight[name].map((landmark) => MIRROR_OF[landmark]),
        name,
      ).toEqual(LANDMARKS.patientLeft[name]);
  });
});
