import type { OpenLink } from './tracker-link';

/** Opens the tracker on the page's own thread: for browsers in which a module worker cannot start or has no canvas. */
export const openPageLink: OpenLink = async (request) => {
  const { openFaceTracker } = await import('./face-tracker');
  try {
    const tracker = await openFaceTracker(request);
    return {
      delegate: tracker.delegate,
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
  } finally {
    request.sample?.close();
  }
};
