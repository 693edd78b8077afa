import { describe, expect, it } from 'vitest';
import { createFrameStamper, type FrameStamp } from '../../../../engine-adapters/mediapipe/camera/frame-stamp';

const FRAME_MS = 1000 / 30;
const LAG_MS = 40;

/** Ten seconds of a camera whose clock does something odd; the page's own time goes on as ever. */
function tenSeconds(clockMs: (trueMs: number, frame: number) => number, kind = 'captureTime') {
  const stamp = createFrameStamper();
  return Array.from({ length: 300 }, (_, frame) => {
    const trueMs = 5000 + frame * FRAME_MS;
    return { trueMs, stamp: stamp({ [kind]: clockMs(trueMs, frame) }, trueMs + LAG_MS) };
  });
}

/** The longest time without a frame, ms, and how far times are from the true ones at most, ms. */
function facts(run: readonly { readonly trueMs: number; readonly stamp: FrameStamp | null }[]) {
  let lastMs = 5000;
  let blindMs = 0;
  let farthestMs = 0;
  for (const { trueMs, stamp } of run) {
    if (stamp === null) continue;
    blindMs = Math.max(blindMs, trueMs - lastMs);
    lastMs = trueMs;
    farthestMs = Math.max(farthestMs, Math.abs(stamp.captureMs - trueMs));
  }
  return { blindMs: Math.max(blindMs, 10_000 + 5000 - FRAME_MS - lastMs), farthestMs };
}

describe('a camera whose clock jumps', () => {
  it.each([
    ['one frame an hour ahead', (ms: number, frame: number) => (frame === 90 ? ms + 3_600_000 : ms)],
    ['the first frame an hour ahead', (ms: number, frame: number) => (frame === 0 ? ms + 3_600_000 : ms)],
    ['one frame ten seconds back', (ms: number, frame: number) => (frame === 90 ? ms - 10_000 : ms)],
    ['ten seconds back for good', (ms: number, frame: number) => (frame > 90 ? ms - 10_000 : ms)],
    ['an hour ahead for good', (ms: number, frame: number) => (frame > 90 ? ms + 3_600_000 : ms)],
    ['another clock altogether', (ms: number) => ms + 1.7e12],
    ['a clock at half the speed', (ms: number) => 2500 + ms / 2],
    ['there and back with every frame', (ms: number, frame: number) => (frame % 2 ? ms + 60_000 : ms)],
  ])('%s: frames go on, near their true time (F10, F24)', (_, clockMs) => {
    for (const kind of ['captureTime', 'receiveTime']) {
      const { blindMs, farthestMs } = facts(tenSeconds(clockMs, kind));
      expect(blindMs).toBeLessThan(4 * FRAME_MS);
      expect(farthestMs).toBeLessThan(1100);
    }
  });

  it('gives times of a steady clock as they are, also through a page that stood still', () => {
    const steady = tenSeconds((ms) => ms);
    expect(steady.every(({ trueMs, stamp }) => stamp?.captureMs === trueMs)).toBe(true);
    const stamp = createFrameStamper();
    stamp({ captureTime: 1000 }, 1040);
    expect(stamp({ captureTime: 1033 }, 1800)?.captureMs).toBe(1033);
    expect(stamp({ captureTime: 5000 }, 5040)?.captureMs).toBe(5000);
  });
});
