import type { CaptureSource } from '../../../game/movement/face-frame';
import { createCaptureClock } from './capture-clock';

/** When a camera frame was taken and how many the browser had shown by then. */
export interface FrameStamp {
  readonly captureMs: number;
  readonly captureSource: CaptureSource;
  /** Count of frames the browser presented so far; differences tell how many were skipped. */
  readonly presented: number;
}

/** What the browser says about a frame (a part of VideoFrameCallbackMetadata). */
export interface FrameMetadata {
  readonly captureTime?: number;
  readonly receiveTime?: number;
  readonly presentedFrames?: number;
}

const BEST_FIRST = ['captureTime', 'receiveTime'] as const;

/**
 * Stamps frames with the best time the browser gives. The kinds of time differ by tens of ms, so one kind is kept for the
 * whole run; when it stops coming, the next one takes over for good. A clock that was set is tied to the page's time again, so
 * that times rise strictly and no frame has to wait for another clock. A frame whose time does not rise gets null.
 */
export function createFrameStamper(): (metadata: FrameMetadata, callbackMs: number) => FrameStamp | null {
  let source: CaptureSource = 'captureTime';
  const pageTime = createCaptureClock();
  let lastMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (metadata, callbackMs) => {
    count += 1;
    source =
      BEST_FIRST.slice(source === 'captureTime' ? 0 : source === 'receiveTime' ? 1 : 2).find((kind) =>
        isTime(metadata[kind]),
      ) ?? 'callback';
    const cameraMs = source === 'captureTime' || source === 'receiveTime' ? metadata[source] : callbackMs;
    if (!isTime(cameraMs) || !isTime(callbackMs)) return null;
    const captureMs = pageTime(cameraMs, callbackMs);
    if (captureMs <= lastMs) return null;
    lastMs = captureMs;
    return { captureMs, captureSource: source, presented: metadata.presentedFrames ?? count };
  };
}

const isTime = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value > 0;
