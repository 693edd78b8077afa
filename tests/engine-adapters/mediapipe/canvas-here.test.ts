import { afterEach, expect, it, vi } from 'vitest';
import { canvasHere } from '../../../engine-adapters/mediapipe/canvas-here';
import { visionCanvas } from '../../../engine-adapters/mediapipe/tracker/vision-canvas';

afterEach(() => vi.unstubAllGlobals());

class Away {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
}

it('is the page’s own where there is a page: one away from it has no WebGL in every browser', () => {
  const ofPage = { tag: 'canvas' };
  vi.stubGlobal('OffscreenCanvas', Away);
  vi.stubGlobal('document', { createElement: () => ofPage });
  expect(canvasHere(64, 48)).toBe(ofPage);
  expect(ofPage).toMatchObject({ width: 64, height: 48 });
  expect(visionCanvas().canvas).toBe(ofPage);
});

it('is one away from it in a worker, and none where there is neither', () => {
  vi.stubGlobal('OffscreenCanvas', Away);
  expect(canvasHere(64, 48)).toMatchObject({ width: 64, height: 48 });
  vi.unstubAllGlobals();
  expect(canvasHere(64, 48)).toBeNull();
  // The vendor takes what it finds then.
  expect(visionCanvas()).toEqual({});
});
