import { FaceSourceError } from '../../../game/ports/face-source';
import { withinTime } from '../../../game/ports/within-time';
import { drawFace } from './drawn-face';
import { OPEN_LIMIT_MS, type OpenLink } from './tracker-link';

/** Opens the tracker on the page's own thread: for browsers in which a module worker cannot start or has no canvas. */
export const openPageLink: OpenLink = async (request) => {
  // Nothing else is fetched where the model does not come.
  const model = await request.model;
  // A browser that comes here is rare; what it fetches is not followed, and its start waits for the whole tracker.
  request.onEngine?.(Number.POSITIVE_INFINITY);
  const open = async () => {
    const { openFaceTracker } = await import('./face-tracker');
    // Copies: on the thread that would draw them anyway a frame saves nothing, and one that cannot be read costs another look.
    return openFaceTracker({ ...request, model, sample: await drawFace('copy') });
  };
  const stalled = () => new FaceSourceError('loadingStalled', `the tracker was not there in ${OPEN_LIMIT_MS} ms`);
  const tracker = await withinTime(OPEN_LIMIT_MS, open(), stalled, (late) => late.close());
  return {
    delegate: tracker.delegate,
    reads: tracker.reads,
    foundDrawnFace: tracker.foundDrawnFace,
    runtime: `page, ${tracker.runtime}`,
    async track(image, captureMs) {
      try {
        return tracker.track(image, captureMs);
      } finally {
        image.close();
      }
    },
    close: () => tracker.close(),
  };
};
