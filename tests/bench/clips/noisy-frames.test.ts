import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { noisyFrames } from './noisy-frames';

const still: FaceFrame = {
  captureMs: 0,
  captureSource: 'generated',
  droppedFrames: 0,
  face: { landmarks: new Float32Array(478 * 3).fill(0.5), matrix: null, blendshapes: null },
  imageWidth: 640,
  imageHeight: 480,
  facesSeen: 1,
  meanLuma: null,
  faceLuma: null,
};

/** Standard deviation of one axis over 60 frames, px of a picture 480 px wide. */
function spread(px: number, axis: 0 | 1 | 2): number {
  const change = noisyFrames(px, 5);
  const widthToHeight = axis === 1 ? still.imageHeight / still.imageWidth : 1;
  let [sum, squares, count] = [0, 0, 0];
  for (let frame = 0; frame < 60; frame++) {
    const landmarks = change(still).face?.landmarks ?? new Float32Array();
    for (let i = axis; i < landmarks.length; i += 3) {
      const offPx = ((landmarks[i] ?? 0) - 0.5) * 480 * widthToHeight;
      sum += offPx;
      squares += offPx * offPx;
      count += 1;
    }
  }
  expect(Math.abs(sum / count)).toBeLessThan(0.02 * px);
  return Math.sqrt(squares / count);
}

describe('noise on landmarks', () => {
  it.each([0.1, 0.5, 1])('of %s px has that spread in every direction, whatever the form of the picture', (px) => {
    for (const axis of [0, 1, 2] as const) expect(spread(px, axis) / px).toBeCloseTo(1, 1);
  });

  it('is white: a frame says nothing about the next, nor a landmark about its neighbour', () => {
    const change = noisyFrames(1, 8);
    const frames = Array.from({ length: 40 }, () => change(still).face?.landmarks ?? new Float32Array());
    const off = (frame: number, i: number) => (frames[frame]?.[i] ?? 0.5) - 0.5;
    let [power, inTime, beside] = [0, 0, 0];
    for (let frame = 1; frame < frames.length; frame++) {
      for (let i = 3; i < 478 * 3; i++) {
        power += off(frame, i) ** 2;
        inTime += off(frame, i) * off(frame - 1, i);
        beside += off(frame, i) * off(frame, i - 3);
      }
    }
    expect(Math.abs(inTime / power)).toBeLessThan(0.02);
    expect(Math.abs(beside / power)).toBeLessThan(0.02);
  });

  it('is the same for the same seed and grows with the px, and 0 px leave a frame as it is', () => {
    const first = (px: number, seed: number) => (noisyFrames(px, seed)(still).face?.landmarks[7] ?? 0) - 0.5;
    expect(first(0.5, 3)).toBe(first(0.5, 3));
    expect(first(0.5, 3)).not.toBe(first(0.5, 4));
    expect(first(1, 3) / first(0.5, 3)).toBeCloseTo(2, 3);
    expect(noisyFrames(0, 3)(still)).toBe(still);
    const faceless = { ...still, face: null };
    expect(noisyFrames(1, 3)(faceless)).toBe(faceless);
    expect(() => noisyFrames(Number.NaN, 1)).toThrow(/expected 0 or more/);
  });
});
