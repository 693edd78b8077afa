import { FaceSourceError } from '../../game/ports/face-source';
import type { FaceTrackerRequest } from './face-tracker';
import type { TrackedPicture } from './tracked-picture';
import type { OpenLink, TrackerLink } from './tracker-link';

/** A second breakdown within this time means that going on is hopeless, ms. */
const ONE_BREAKDOWN_IN_MS = 60_000;

export interface SteadyTracker {
  readonly runtime: string;
  /**
   * Takes the picture over and closes it on every path. null when the tracker broke down on it and was opened anew.
   * Rejects with `trackerFailed` when it broke down twice.
   */
  track(image: ImageBitmap, captureMs: number): Promise<TrackedPicture | null>;
  close(): void;
}

export interface LinkOpeners {
  readonly inWorker: OpenLink;
  readonly inPage: OpenLink;
}

/**
 * A tracker that survives a breakdown. It starts in a worker, or in the page where no worker starts. After a hang or a crash
 * it is opened once more, on the processor alone. Rejects with `trackerFailed` when it starts nowhere.
 */
export async function openSteadyTracker(
  request: Omit<FaceTrackerRequest, 'delegates'>,
  { inWorker, inPage }: LinkOpeners,
): Promise<SteadyTracker> {
  const { wasmBase, model } = request;
  let state: 'open' | 'closed' = 'open';
  let lastBreakdownMs = Number.NEGATIVE_INFINITY;
  let link = await openAnywhere({ ...request, delegates: 'measure' });

  async function openAnywhere(wanted: FaceTrackerRequest): Promise<TrackerLink> {
    try {
      return await inWorker(wanted);
    } catch (workerError) {
      // The worker took the sample with it.
      return inPage({ wasmBase, model, sample: null, delegates: 'processorOnly' }).catch((pageError: unknown) => {
        throw new FaceSourceError('trackerFailed', `worker: ${words(workerError)}; page: ${words(pageError)}`);
      });
    }
  }

  async function recover(captureMs: number, cause: unknown): Promise<null> {
    const again = captureMs - lastBreakdownMs < ONE_BREAKDOWN_IN_MS;
    lastBreakdownMs = captureMs;
    if (state === 'closed' || again) throw new FaceSourceError('trackerFailed', words(cause));
    link.close();
    const opened = await openAnywhere({ wasmBase, model, sample: null, delegates: 'processorOnly' });
    if (isClosed()) opened.close();
    link = opened;
    return null;
  }

  // A question asked after a pause: the state may have changed meanwhile, whatever the compiler remembers.
  const isClosed = () => state === 'closed';

  return {
    get runtime() {
      return link.runtime;
    },
    track: (image, captureMs) => link.track(image, captureMs).catch((cause: unknown) => recover(captureMs, cause)),
    close() {
      state = 'closed';
      link.close();
    },
  };
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
