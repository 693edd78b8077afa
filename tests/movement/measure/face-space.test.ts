import { linearRegression, median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { fileBytes } from '../../../game/app/analyse/file-bytes';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { createFaceSpace, type FaceSpace } from '../../../game/movement/measure/face-space';
import { LANDMARKS } from '../../../game/movement/measure/landmark-table';
import { rotationFit } from '../../../game/movement/measure/rotation-fit';
import { sharedFile, sharedIsThere } from '../../browser/page/shared-data';

describe('rotationFit', () => {
  it('finds the turn between two sets of points, never a mirror image', () => {
    const points = [
      [1, 0, 0.2],
      [-0.3, 1, 0],
      [0.1, -0.5, 1.2],
      [-0.8, -0.5, -1.4],
    ];
    const [a, b, c] = [0.4, -0.7, 1.1];
    const turn = (p: readonly number[]) => {
      const [x = 0, y = 0, z = 0] = p;
      const [x1, y1] = [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
      const [y2, z2] = [y1 * Math.cos(b) - z * Math.sin(b), y1 * Math.sin(b) + z * Math.cos(b)];
      return [x1 * Math.cos(c) + z2 * Math.sin(c), y2, -x1 * Math.sin(c) + z2 * Math.cos(c)];
    };
    const sums = new Float64Array(9);
    for (const p of points)
      for (const [j, q] of turn(p).entries())
        for (const [i, v] of p.entries()) sums[i * 3 + j] = (sums[i * 3 + j] ?? 0) + v * q;
    const out = new Float64Array(9);
    rotationFit(sums, out);
    for (const p of points)
      for (const [j, q] of turn(p).entries())
        expect(p.reduce((sum, v, i) => sum + (out[j * 3 + i] ?? 0) * v, 0)).toBeCloseTo(q, 9);
  });
});

const CLIP = 'recordings/mouth-still-head.jsonl.gz';
const JAW_OPEN_SCORE = 25;
const isThere = sharedIsThere(CLIP);

/** How much a full opening of the jaw changes a number of the frames of a still head, share; null leaves a frame out. */
async function jawLeak(of: (face: FaceSpace, frame: FaceFrame) => number | null): Promise<number> {
  const file = sharedFile(CLIP);
  const { frames } = await readRecording(fileBytes(file), file);
  const face = createFaceSpace();
  const pairs: [number, number][] = [];
  for await (const frame of frames) {
    const jaw = frame.face?.blendshapes?.[JAW_OPEN_SCORE];
    const value = jaw !== undefined && face.fit(frame) ? of(face, frame) : null;
    if (jaw !== undefined && value !== null) pairs.push([jaw, value]);
  }
  expect(pairs.length).toBeGreaterThan(200);
  return Math.abs(linearRegression(pairs).m / median(pairs.map(([, value]) => value)));
}

const LEFT = LANDMARKS.patientLeft.outerCanthus;
const RIGHT = LANDMARKS.patientRight.outerCanthus;

describe.skipIf(!isThere)(isThere ? 'leakage of an opening jaw' : 'leakage (skipped: no recordings)', () => {
  it('into the size of a still head is at most a third of the vendor matrix', async () => {
    const vendor = await jawLeak((_, frame) => frame.face?.matrix?.[14] ?? null);
    // Pixels an iod: what the fit says about the size of the head.
    const own = await jawLeak((face, { face: seen, imageWidth, imageHeight }) => {
      const px = (i: number) => {
        const [x = 0, y = 0, z = 0] = seen?.landmarks.subarray(3 * i, 3 * i + 3) ?? [];
        return [x * imageWidth, y * imageHeight, z * imageWidth];
      };
      const fitted = (i: number) => [face.x(i), face.y(i), face.z(i)];
      const apart = (at: (i: number) => number[]) => Math.hypot(...at(LEFT).map((v, k) => v - (at(RIGHT)[k] ?? 0)));
      return apart(px) / apart(fitted);
    });
    expect(vendor).toBeGreaterThan(0.04);
    expect(own).toBeLessThan(vendor / 3);
  });

  it('into how far apart the corners of the eyes are seen is at most a sixth of it', async () => {
    const vendor = await jawLeak((_, frame) => frame.face?.matrix?.[14] ?? null);
    expect(await jawLeak((face) => face.seenDistance(LEFT, RIGHT))).toBeLessThan(vendor / 6);
  });
});
