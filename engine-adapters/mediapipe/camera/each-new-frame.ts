import type { FrameMetadata } from './frame-stamp';

/** What the browser says about a new frame, and the page's time at which it was told, ms. */
export type OnNewFrame = (metadata: FrameMetadata, callbackMs: number) => void;

/** Often enough to tell within about a second, seldom enough to cost nothing, ms. */
const UNTOLD_CHECK_MS = 250;
/** A video that has moved from check to check so many times, without a callback between them, gives none any more. */
const UNTOLD_CHECKS = 4;
/** A count of pictures that stands for so long while the video moves has stopped, and is not believed again, ms. */
const COUNTS_WITHIN_MS = 1000;
/** No camera is asked for more than 30 pictures a second; less than this is the same picture at a later time, s. */
const ONE_PICTURE_S = 0.03;

/**
 * Calls back for every new frame of a video until the returned function is called. Where the browser has no callback for video
 * frames, or has one and does not call it for a second in which the video moves (WebKit drawing without its compositor), display frames
 * are asked whether the video has moved on.
 */
export function eachNewFrame(video: HTMLVideoElement, onNewFrame: OnNewFrame): () => void {
  if (!('requestVideoFrameCallback' in video)) return byDisplayFrames(video, onNewFrame);
  const untold = onceUntold(video, () => {
    stop();
    stop = byDisplayFrames(video, onNewFrame);
  });
  let stop = byVideoFrames(video, (metadata, callbackMs) => {
    untold.told();
    onNewFrame(metadata, callbackMs);
  });
  return () => {
    untold.end();
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

/**
 * A video's time may move on with every display frame though its picture does not: the browser's own count of pictures is the better
 * sign, as long as it counts.
 */
function byDisplayFrames(video: HTMLVideoElement, onNewFrame: OnNewFrame): () => void {
  // What has not counted yet has not stopped.
  let last = { shownS: -1, pictures: 0, atMs: Number.POSITIVE_INFINITY };
  let sign: 'count' | 'time' = 'count';
  return eachDisplayFrame((nowMs) => {
    const pictures = video.getVideoPlaybackQuality?.().totalVideoFrames ?? 0;
    const moved = Math.abs(video.currentTime - last.shownS) >= ONE_PICTURE_S;
    if (moved && pictures === last.pictures && nowMs - last.atMs > COUNTS_WITHIN_MS) sign = 'time';
    const counted = sign === 'count' && pictures > 0;
    if (counted ? pictures === last.pictures : !moved) return;
    last = { shownS: video.currentTime, pictures, atMs: counted ? nowMs : Math.min(last.atMs, nowMs) };
    onNewFrame(counted ? { presentedFrames: pictures } : {}, nowMs);
  });
}

/** Calls back once, when the video has moved for about a second without a frame told; a hidden page is told none, and that is well. */
function onceUntold(video: HTMLVideoElement, then: () => void): { told(): void; end(): void } {
  let checks = 0;
  let shownS = video.currentTime;
  const timer = setInterval(() => {
    checks = document.visibilityState === 'visible' && video.currentTime !== shownS ? checks + 1 : 0;
    shownS = video.currentTime;
    if (checks < UNTOLD_CHECKS) return;
    clearInterval(timer);
    then();
  }, UNTOLD_CHECK_MS);
  return {
    told() {
      checks = 0;
    },
    end: () => clearInterval(timer),
  };
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
