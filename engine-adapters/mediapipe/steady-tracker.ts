import { FaceSourceError } from '../../game/ports/face-source';
import type { FaceTrackerRequest } from './face-tracker';
import { createSlowWatch } from './slow-watch';
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
  /** Monotonic, ms. */
  readonly nowMs?: () => number;
}

/**
 * A tracker that survives a breakdown. It starts in a worker, or in the page where no worker starts. After a hang or a crash
 * it is opened once more, on the processor alone; so it is when a graphics card that was fast at the start has become slow, because
 * the drawing needs it too. Rejects with `trackerFailed` when it starts nowhere.
 */
export async function openSteadyTracker(
  request: Omit<FaceTrackerRequest, 'delegates'>,
  { inWorker, inPage, nowMs = () => performance.now() }: LinkOpeners,
): Promise<SteadyTracker> {
  const { wasmBase, model } = request;
  let state: 'open' | 'closed' = 'open';
  let lastBreakdownMs = Number.NEGATIVE_INFINITY;
  const watchPace = createSlowWatch();
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
    await reopen();
    return null;
  }

  async function reopen(): Promise<void> {
    link.close();
    const opened = await openAnywhere({ wasmBase, model, sample: null, delegates: 'processorOnly' });
    if (state === 'closed') opened.close();
    link = opened;
  }

  async function track(image: ImageBitmap, captureMs: number): Promise<TrackedPicture | null> {
    const beganMs = nowMs();
    try {
      const picture = await link.track(image, captureMs);
      if (watchPace(nowMs() - beganMs) === 'slow' && link.delegate === 'GPU') await reopen();
      return picture;
    } catch (cause) {
      return recover(captureMs, cause);
    }
  }

  return {
    get runtime() {
      return link.runtime;
    },
    track,
    close() {
      state = 'closed';
      link.close();
    },
  };
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
