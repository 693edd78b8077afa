import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eachNewFrame } from '../../../../engine-adapters/mediapipe/camera/each-new-frame';
import { createFrameStamper, type FrameMetadata } from '../../../../engine-adapters/mediapipe/camera/frame-stamp';

let onDisplay: FrameRequestCallback[] = [];
let nowMs = 0;
beforeEach(() => {
  onDisplay = [];
  nowMs = 1000;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('requestAnimationFrame', (step: FrameRequestCallback) => onDisplay.push(step));
  vi.stubGlobal('cancelAnimationFrame', () => {
    onDisplay = [];
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A video of 30 pictures a second on a display of 60, whose time moves on with every display frame. */
function fakeVideo(has: { readonly callback: boolean; readonly count: boolean }) {
  let pictures = 1;
  let counts: 'on' | 'stopped' = 'on';
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
        if (counts === 'on') pictures += 0.5;
      }
      for (const step of onDisplay.splice(0)) step(nowMs);
      vi.advanceTimersByTime(1000 / 60);
    }
  };
  const callBack = (presentedFrames: number) => {
    for (const step of asked.splice(0)) step(nowMs, { presentedFrames } as VideoFrameCallbackMetadata);
  };
  const stopCounting = () => {
    counts = 'stopped';
  };
  return { video: video as unknown as HTMLVideoElement, show, callBack, cancel, stopCounting };
}

describe('new frames of a video', () => {
  it('are told by the callback for them, and by nothing else while it comes, however late', () => {
    const { video, show, callBack } = fakeVideo({ callback: true, count: true });
    const told = vi.fn();
    eachNewFrame(video, told);
    for (let frame = 1; frame <= 5; frame += 1) {
      show(40);
      callBack(frame);
    }
    expect(told).toHaveBeenCalledTimes(5);
    expect(onDisplay).toEqual([]);
  });

  it.each([0, 3])(
    'are told by display frames where %s callbacks came, and none for a second in which the video moves',
    (before) => {
      const { video, show, callBack, cancel } = fakeVideo({ callback: true, count: true });
      const told = vi.fn();
      const stop = eachNewFrame(video, told);
      for (let frame = 1; frame <= before; frame += 1) callBack(frame);
      show(300, 'stands');
      show(40);
      expect(told).toHaveBeenCalledTimes(before);
      show(40);
      expect(cancel).toHaveBeenCalledOnce();
      told.mockClear();
      show(60);
      expect(told).toHaveBeenCalledTimes(30);
      stop();
      show(60);
      expect(told).toHaveBeenCalledTimes(30);
    },
  );

  it('are waited for while the page is hidden: nothing is drawn there', () => {
    const { video, show, cancel } = fakeVideo({ callback: true, count: true });
    eachNewFrame(video, () => {});
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    show(600);
    expect(cancel).not.toHaveBeenCalled();
  });

  it('are counted as the browser counts them: each looked at is none skipped', () => {
    const { video, show } = fakeVideo({ callback: false, count: true });
    const stamp = createFrameStamper();
    const presented: (number | undefined)[] = [];
    eachNewFrame(video, (metadata, atMs) => presented.push(stamp(metadata, atMs)?.presented));
    show(8);
    expect(presented).toEqual([1, 2, 3, 4, 5]);
  });

  it('are told by the time where the count stops though the video moves', () => {
    const { video, show, stopCounting } = fakeVideo({ callback: false, count: true });
    const told = vi.fn();
    eachNewFrame(video, told);
    show(60);
    stopCounting();
    show(70);
    told.mockClear();
    show(60);
    expect(told.mock.calls.length).toBeGreaterThanOrEqual(29);
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
