import type { PeerStart } from './peer';
import { openPlainLandmarker } from './plain-landmarker';

/** As the vendor's demo does: every new picture of the video is looked at on the page's own thread. */
export async function look({ video, model, wasmBase, watch }: PeerStart): Promise<void> {
  const landmarker = await openPlainLandmarker(wasmBase, model);
  const step = () => {
    const callbackMs = performance.now();
    const { faceLandmarks } = landmarker.detectForVideo(video, callbackMs);
    const answeredMs = performance.now();
    watch.ownLookMs.push(answeredMs - callbackMs);
    watch.looks.push({ callbackMs, answeredMs, found: faceLandmarks.length > 0, afterMs: null, drawnMs: null });
    video.requestVideoFrameCallback(step);
  };
  video.requestVideoFrameCallback(step);
}
