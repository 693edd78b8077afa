import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eachNewFrame } from '../../../../engine-adapters/mediapipe/camera/each-new-frame';
import { createFrameStamper, type FrameMetadata } from '../../../../engine-adapters/mediapipe/camera/frame-stamp';

let onDisplay: FrameRequestCallback[] = [];
let nowMs = 0;
beforeEach(() => {
  onDisplay = [];
  nowMs = 1000;
  vi.stubGlobal('requestAnimationFrame', (step: FrameRequestCallback) => onDisplay.push(step));
  vi.stubGlobal('cancelAnimationFrame', () => {
    onDisplay = [];
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A video of 30 pictures a second on a display of 60, whose time moves on with every display frame. */
function fakeVideo(has: { readonly callback: boolean; readonly count: boolean }) {
  let pictures = 1;
  const asked: VideoFrameRequestCallback[] = [];
  const cancel = vi.fn(() => asked.splice(0));
  const video = {
    currentTime: 0,
    ...(has.count ? { getVideoPlaybackQuality: () => ({ totalVideoFrames: Math.floor(pictures) }) } : {}),
    ...(has.callback
      ? {
          requestVideoFrameCallback: (step: VideoFrameRequestCallback) => asked.push(step),
          cancelVideoFrameCallback: cancel,
        }
      : {}),
  };
  const show = (displayFrames: number, moves: 'moves' | 'stands' = 'moves') => {
    for (let frame = 0; frame < displayFrames; frame += 1) {
      nowMs += 1000 / 60;
      if (moves === 'moves') {
        video.currentTime += 1 / 60;
        pictures += 0.5;
      }
      for (const step of onDisplay.splice(0)) step(nowMs);
    }
  };
  const callBack = (presentedFrames: number) => {
    for (const step of asked.splice(0)) step(nowMs, { presentedFrames } as VideoFrameCallbackMetadata);
  };
  return { video: video as unknown as HTMLVideoElement, show, callBack, cancel };
}

describe('new frames of a video', () => {
  it('are told by the callback for them, and by nothing else once it has come', () => {
    const { video, show, callBack } = fakeVideo({ callback: true, count: true });
    const told = vi.fn();
    eachNewFrame(video, told);
    show(20);
    callBack(7);
    show(200);
    expect(told.mock.calls.map(([metadata]) => metadata)).toEqual([{ presentedFrames: 7 }]);
    expect(onDisplay).toEqual([]);
  });

  it('are told by display frames where the callback is there and never comes though the video moves for a second', () => {
    const { video, show, cancel } = fakeVideo({ callback: true, count: true });
    const told = vi.fn();
    const stop = eachNewFrame(video, told);
    show(300, 'stands');
    show(50);
    expect(told).not.toHaveBeenCalled();
    show(12);
    expect(cancel).toHaveBeenCalledOnce();
    told.mockClear();
    show(60);
    expect(told).toHaveBeenCalledTimes(30);
    stop();
    show(60);
    expect(told).toHaveBeenCalledTimes(30);
  });

  it('are counted as the browser counts them: each looked at is none skipped', () => {
    const { video, show } = fakeVideo({ callback: false, count: true });
    const stamp = createFrameStamper();
    const presented: (number | undefined)[] = [];
    eachNewFrame(video, (metadata, atMs) => presented.push(stamp(metadata, atMs)?.presented));
    show(8);
    expect(presented).toEqual([1, 2, 3, 4, 5]);
  });

  it('are as many as a camera gives where nothing counts them, not as many as the display draws', () => {
    const { video, show } = fakeVideo({ callback: false, count: false });
    const told: FrameMetadata[] = [];
    eachNewFrame(video, (metadata) => told.push(metadata));
    show(60);
    expect(told.length).toBeGreaterThanOrEqual(29);
    expect(told.length).toBeLessThanOrEqual(31);
  });
});
