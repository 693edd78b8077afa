import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FaceLandmarker } from '@mediapipe/tasks-vision';
import { IRIS, MIDLINE, PAIRED } from './rest-face-anchors';

const LANDMARKS = 478;
/** Biocular width of the drawn face: the unit iod. */
const MM_PER_IOD = 90;

type Point = [number, number, number];

/**
 * Spreads the hand-drawn anchors over the whole mesh: every other landmark lies at the mean of its neighbours in the
 * tracker's own connections (a harmonic surface). Returns 478 x 3 numbers in iod: x to the patient's left, y down, z back.
 */
export function makeRestFace(): number[] {
  const anchors = new Map<number, Point>();
  for (const [landmark, down, back] of MIDLINE) anchors.set(landmark, [0, down, back]);
  for (const [right, left, lateral, down, back] of PAIRED) {
    anchors.set(right, [-lateral, down, back]);
    anchors.set(left, [lateral, down, back]);
  }
  placeIris(anchors, IRIS.right, -IRIS.lateralMm);
  placeIris(anchors, IRIS.left, IRIS.lateralMm);

  const neighbours = Array.from({ length: LANDMARKS }, () => new Set<number>());
  for (const { start, end } of FaceLandmarker.FACE_LANDMARKS_TESSELATION) {
    neighbours[start]?.add(end);
    neighbours[end]?.add(start);
  }
  const points: Point[] = Array.from({ length: LANDMARKS }, (_, i) => anchors.get(i) ?? [0, 30, 10]);
  for (let pass = 0; pass < 2000; pass++) relax(points, anchors, neighbours);
  return symmetric(points).flatMap((p) => p.map((mm) => Math.round((mm / MM_PER_IOD) * 1e5) / 1e5 + 0));
}

/** The tracker's mesh is not quite symmetric at the nostrils; the drawn face is. */
function symmetric(points: readonly Point[]): Point[] {
  return points.map((p) => {
    const there = ([x, y, z]: Point) => Math.hypot(x + p[0], y - p[1], z - p[2]);
    const twin = points.reduce((best, q) => (there(q) < there(best) ? q : best), p);
    return [(p[0] - twin[0]) / 2, (p[1] + twin[1]) / 2, (p[2] + twin[2]) / 2];
  });
}

function relax(points: Point[], anchors: ReadonlyMap<number, Point>, neighbours: readonly ReadonlySet<number>[]) {
  for (let i = 0; i < LANDMARKS; i++) {
    const around = neighbours[i];
    if (anchors.has(i) || around === undefined) continue;
    const mean: Point = [0, 0, 0];
    for (const j of around) {
      const p = points[j] ?? mean;
      for (const axis of [0, 1, 2] as const) mean[axis] += p[axis] / around.size;
    }
    points[i] = mean;
  }
}

function placeIris(anchors: Map<number, Point>, landmarks: readonly number[], x: number) {
  const r = IRIS.radiusMm;
  const around: Point[] = [
    [0, 0, 0],
    [r, 0, 0],
    [0, -r, 0],
    [-r, 0, 0],
    [0, r, 0],
  ];
  landmarks.forEach((landmark, i) => {
    const [dx, dy] = around[i] ?? [0, 0, 0];
    anchors.set(landmark, [x + dx, IRIS.downMm + dy, IRIS.backMm]);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../engine-adapters/practice-face/shape/rest-face.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(makeRestFace())}\n`);
}
