import { FaceLandmarker } from '@mediapipe/tasks-vision';
import { describe, expect, it } from 'vitest';
import { MIRROR_OF, REST_FACE, restPoint } from '../../../../engine-adapters/practice-face/shape/rest-face';
import { makeRestFace } from '../../../../scripts/make-rest-face';

type Connections = readonly { readonly start: number; readonly end: number }[];
const landmarksOf = (connections: Connections) => [...new Set(connections.flatMap((c) => [c.start, c.end]))];

describe('the practice face at rest', () => {
  it('is what the hand-drawn anchors make of the tracker’s mesh', () => {
    expect(REST_FACE).toHaveLength(478 * 3);
    makeRestFace().forEach((value, i) => {
      expect(REST_FACE[i]).toBeCloseTo(value, 4);
    });
  });

  it('is symmetric, every landmark with its own partner', () => {
    MIRROR_OF.forEach((twin, i) => {
      expect(MIRROR_OF[twin]).toBe(i);
      const [x, y, z] = restPoint(i);
      const [u, v, w] = restPoint(twin);
      expect([u, v, w].map((n, axis) => n - [-x, y, z][axis]!).every((d) => Math.abs(d) < 1e-4)).toBe(true);
    });
    expect([33, 133, 61, 98, 129, 468, 105, 159].map((i) => MIRROR_OF[i])).toEqual([
      263, 362, 291, 327, 358, 473, 334, 386,
    ]);
  });

  it('puts the vendor’s left features on the patient’s left and the right ones on the right', () => {
    const { FACE_LANDMARKS_LEFT_EYE, FACE_LANDMARKS_LEFT_EYEBROW, FACE_LANDMARKS_LEFT_IRIS } = FaceLandmarker;
    const { FACE_LANDMARKS_RIGHT_EYE, FACE_LANDMARKS_RIGHT_EYEBROW, FACE_LANDMARKS_RIGHT_IRIS } = FaceLandmarker;
    for (const left of [FACE_LANDMARKS_LEFT_EYE, FACE_LANDMARKS_LEFT_EYEBROW, FACE_LANDMARKS_LEFT_IRIS]) {
      for (const i of landmarksOf(left)) expect(restPoint(i)[0]).toBeGreaterThan(0);
    }
    for (const right of [FACE_LANDMARKS_RIGHT_EYE, FACE_LANDMARKS_RIGHT_EYEBROW, FACE_LANDMARKS_RIGHT_IRIS]) {
      for (const i of landmarksOf(right)) expect(restPoint(i)[0]).toBeLessThan(0);
    }
  });

  it('keeps every landmark inside the vendor’s face oval', () => {
    const oval = landmarksOf(FaceLandmarker.FACE_LANDMARKS_FACE_OVAL);
    const widest = Math.max(...oval.map((i) => restPoint(i)[0]));
    const top = Math.min(...oval.map((i) => restPoint(i)[1]));
    const bottom = Math.max(...oval.map((i) => restPoint(i)[1]));
    for (let i = 0; i < 478; i++) {
      const [x, y] = restPoint(i);
      expect(Math.abs(x)).toBeLessThanOrEqual(widest);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(bottom);
    }
  });

  it('has proportions of an adult: fissure, mouth, nose, in shares of the outer canthi’s distance', () => {
    const x = (i: number) => restPoint(i)[0];
    const y = (i: number) => restPoint(i)[1];
    expect(x(263) - x(33)).toBeCloseTo(1, 2);
    expect(y(145) - y(159)).toBeCloseTo(10.5 / 90, 2);
    expect(x(291) - x(61)).toBeCloseTo(52 / 90, 2);
    expect(y(2) - y(168)).toBeCloseTo(54 / 90, 2);
  });
});
