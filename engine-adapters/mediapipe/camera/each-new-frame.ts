import type { FrameMetadata } from './frame-stamp';

/** What the browser says about a new frame, and the page's time at which it was told, ms. */
export type OnNewFrame = (metadata: FrameMetadata, callbackMs: number) => void;

/** A video that has moved for this long without one callback for a frame will give none, ms of display frames. */
const NEVER_CALLED_MS = 1000;
/** A display frame that comes later than this was held up, and says nothing of the time before it, ms. */
const HELD_UP_MS = 250;
/** No camera is asked for more than 30 pictures a second; less than this is the same picture at a later time, s. */
const ONE_PICTURE_S = 0.03;

/**
 * Calls back for every new frame of a video until the returned function is called. Where the browser has no callback for video
 * frames, or has one and never calls it while the video moves (WebKit drawing without its compositor), display frames are asked
 * whether the video has moved on.
 */
export function eachNewFrame(video: HTMLVideoElement, onNewFrame: OnNewFrame): () => void {
  if (!('requestVideoFrameCallback' in video)) return byDisplayFrames(video, onNewFrame);
  const stopWatching = onceMoved(video, () => {
    stop();
    stop = byDisplayFrames(video, onNewFrame);
  });
  let stop = byVideoFrames(video, (metadata, callbackMs) => {
    stopWatching();
    onNewFrame(metadata, callbackMs);
  });
  return () => {
    stopWatching();
    stop();
  };
}

function byVideoFrames(video: HTMLVideoElement, onNewFrame: OnNewFrame): () => void {
  const step: VideoFrameRequestCallback = (nowMs, metadata) => {
    handle = video.requestVideoFrameCallback(step);
    onNewFrame(metadata, nowMs);
  };
  let handle = video.requestVideoFrameCallback(step);
  return () => video.cancelVideoFrameCallback(handle);
}

function byDisplayFrames(video: HTMLVideoElement, onNewFrame: OnNewFrame): () => void {
  let last = { shownS: -1, pictures: 0 };
  return eachDisplayFrame((nowMs) => {
    const pictures = video.getVideoPlaybackQuality?.().totalVideoFrames ?? 0;
    // The time may move on with every display frame though the picture does not; the browser's own count is the better sign.
    const counted = pictures > 0 || last.pictures > 0;
    const isNew = counted ? pictures !== last.pictures : Math.abs(video.currentTime - last.shownS) >= ONE_PICTURE_S;
    if (!isNew) return;
    last = { shownS: video.currentTime, pictures };
    onNewFrame(counted ? { presentedFrames: pictures } : {}, nowMs);
  });
}

/** Calls back once, when the video has moved for a second; never after the returned function was called. */
function onceMoved(video: HTMLVideoElement, then: () => void): () => void {
  let movedMs = 0;
  let last: { readonly atMs: number; readonly shownS: number } | null = null;
  const stop = eachDisplayFrame((nowMs) => {
    if (last !== null && video.currentTime !== last.shownS) movedMs += Math.min(nowMs - last.atMs, HELD_UP_MS);
    last = { atMs: nowMs, shownS: video.currentTime };
    if (movedMs < NEVER_CALLED_MS) return;
    stop();
    then();
  });
  return stop;
}

function eachDisplayFrame(onFrame: (nowMs: number) => void): () => void {
  let state: 'on' | 'off' = 'on';
  const step: FrameRequestCallback = (nowMs) => {
    onFrame(nowMs);
    if (state === 'on') handle = requestAnimationFrame(step);
  };
  let handle = requestAnimationFrame(step);
  return () => {
    state = 'off';
    cancelAnimationFrame(handle);
  };
}
