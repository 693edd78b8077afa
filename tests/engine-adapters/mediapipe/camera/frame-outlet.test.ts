import { describe, expect, it } from 'vitest';
import { createFrameOutlet } from '../../../../engine-adapters/mediapipe/camera/frame-outlet';
import type { FrameStamp } from '../../../../engine-adapters/mediapipe/camera/frame-stamp';
import type { TrackedPicture } from '../../../../engine-adapters/mediapipe/tracker/tracked-picture';
import type { FaceFrame } from '../../../../game/movement/face-frame';

const stampAt = (captureMs: number, presented: number): FrameStamp => ({
  captureMs,
  captureSource: 'captureTime',
  presented,
});

const picture = (change: Partial<TrackedPicture> = {}): TrackedPicture => ({
  landmarks: new Float32Array(478 * 3).fill(0.5),
  matrix: null,
  blendshapes: null,
  width: 640,
  height: 480,
  facesSeen: 1,
  meanLuma: 120,
  faceLuma: null,
  unchangedMs: 0,
  ...change,
});

function setUp() {
  const frames: FaceFrame[] = [];
  return { frames, outlet: createFrameOutlet((frame) => frames.push(frame)) };
}

describe('the outlet of frames', () => {
  it('counts the frames that were skipped since the last one', () => {
    const { frames, outlet } = setUp();
    outlet.tracked(picture(), stampAt(100, 10));
    outlet.tracked(picture(), stampAt(133, 11));
    outlet.tracked(picture(), stampAt(233, 14));
    expect(frames.map(({ droppedFrames }) => droppedFrames)).toEqual([0, 0, 2]);
  });

  it('never lets time stand still or run back, and counts such a picture as skipped (F10)', () => {
    const { frames, outlet } = setUp();
    for (const [i, ms] of [100, 133, 133, 120, 166, 200].entries()) outlet.tracked(picture(), stampAt(ms, 10 + i));
    expect(frames.map(({ captureMs, droppedFrames }) => [captureMs, droppedFrames])).toEqual([
      [100, 0],
      [133, 0],
      [166, 2],
      [200, 0],
    ]);
  });

  it('drops a mesh that is not finite or not whole, and counts it as skipped (F10)', () => {
    const { frames, outlet } = setUp();
    outlet.tracked(picture(), stampAt(100, 10));
    outlet.tracked(picture({ landmarks: new Float32Array(478 * 3).fill(Number.NaN) }), stampAt(133, 11));
    outlet.tracked(picture({ landmarks: new Float32Array(468 * 3) }), stampAt(166, 12));
    outlet.tracked(picture(), stampAt(200, 13));
    expect(frames.map(({ captureMs, droppedFrames }) => [captureMs, droppedFrames])).toEqual([
      [100, 0],
      [200, 2],
    ]);
  });

  it('shows nobody in a picture that has been frozen for more than a second (F5)', () => {
    const { frames, outlet } = setUp();
    outlet.tracked(picture({ unchangedMs: 900 }), stampAt(100, 1));
    outlet.tracked(picture({ unchangedMs: 1100 }), stampAt(133, 2));
    expect(frames.map(({ face, facesSeen }) => [face !== null, facesSeen])).toEqual([
      [true, 1],
      [false, 0],
    ]);
  });

  it('shows nobody when the camera is silent, in rising time (F5)', () => {
    const { frames, outlet } = setUp();
    outlet.nobody(50);
    outlet.tracked(picture(), stampAt(100, 1));
    outlet.nobody(1200);
    outlet.nobody(1200);
    outlet.tracked(picture(), stampAt(1190, 2));
    outlet.tracked(picture(), stampAt(1230, 3));
    expect(frames.map(({ captureMs, face }) => [captureMs, face !== null])).toEqual([
      [100, true],
      [1200, false],
      [1230, true],
    ]);
  });
});
