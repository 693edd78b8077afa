import { takePicture } from './camera/video-frames';
import { whileWanted } from './camera/while-wanted';
import { keepOne } from './keep-one';
import { openPageLink } from './tracker/page-link';
import { openSteadyTracker, type SteadyTracker } from './tracker/steady-tracker';
import { openWorkerLink } from './worker/worker-link';

/** The one tracker of a camera source: it outlives a stop, so that the next start is quick. */
export interface KeptTracker {
  has(): boolean;
  /** The kept one, or a new one that is warmed up on a picture of this video. Rejects with the signal's reason when it is aborted. */
  openFor(video: HTMLVideoElement, signal: AbortSignal): Promise<SteadyTracker>;
  /** Closes a broken one; the next start opens another. */
  forget(): void;
}

/** @param siteBase the address below which `mediapipe/` is served, ends with a slash */
export function createKeptTracker(siteBase: string, loadModel: () => Promise<ArrayBuffer>): KeptTracker {
  const kept = keepOne(async (sample: ImageBitmap | null) => {
    const wasmBase = new URL('mediapipe', siteBase).href;
    return openSteadyTracker(
      { wasmBase, model: await loadModel(), sample },
      { inWorker: openWorkerLink, inPage: openPageLink },
    );
  });
  return {
    has: () => kept.has(),
    // The sample belongs to this start: without one the tracker warms up on a blank, so that no other start hangs on it.
    async openFor(video, signal) {
      if (kept.has()) return whileWanted(signal, kept.get(null));
      const close = (late: ImageBitmap | null) => late?.close();
      const sample = await whileWanted(
        signal,
        // A camera that gives no picture yet costs only the warming up: the tracker then begins on a blank one.
        takePicture(video).catch(() => null),
        close,
      );
      if (kept.has()) close(sample);
      return whileWanted(signal, kept.get(sample));
    },
    forget: () => kept.forget((broken) => broken.close()),
  };
}
