import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { linearRegression, median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../engine-adapters/recording/read-recording';
import { createFaceSpace } from '../../game/movement/face-space';
import { LANDMARKS } from '../../game/movement/landmark-table';
import { rotationFit } from '../../game/movement/rotation-fit';
import { sharedFile, sharedIsThere } from '../browser/shared-data';

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

describe.skipIf(!isThere)(isThere ? 'leakage' : 'leakage (skipped: no recordings)', () => {
  it('of an opening jaw into the size of a still head is at most a third of the vendor matrix', async () => {
    const file = sharedFile(CLIP);
    const { frames } = await readRecording(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, file);
    const face = createFaceSpace();
    const own: number[] = [];
    const vendor: number[] = [];
    const jaw: number[] = [];
    for await (const frame of frames) {
      if (!frame.face?.matrix || !frame.face.blendshapes || !face.fit(frame)) continue;
      const { outerCanthus } = LANDMARKS.patientLeft;
      // Pixels an iod: what the fit says about the size of the head.
      const seen = face.seenDistance(outerCanthus, LANDMARKS.patientRight.outerCanthus);
      const at = (i: number, axis: number) => frame.face?.landmarks[i * 3 + axis] ?? 0;
      const px = Math.hypot(
        (at(outerCanthus, 0) - at(LANDMARKS.patientRight.outerCanthus, 0)) * frame.imageWidth,
        (at(outerCanthus, 1) - at(LANDMARKS.patientRight.outerCanthus, 1)) * frame.imageHeight,
      );
      own.push(px / seen);
      vendor.push(frame.face.matrix[14] ?? 0);
      jaw.push(frame.face.blendshapes[JAW_OPEN_SCORE] ?? 0);
    }
    const leak = (values: readonly number[]) =>
      Math.abs(linearRegression(jaw.map((x, i) => [x, values[i] ?? 0])).m / median([...values]));
    expect(leak(vendor)).toBeGreaterThan(0.04);
    expect(leak(own)).toBeLessThan(leak(vendor) / 3);
  });
});
