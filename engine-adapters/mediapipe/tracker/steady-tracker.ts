import { FaceSourceError } from '../../../game/ports/face-source';
import type { CameraPicture, PictureForm } from './camera-picture';
import type { DelegateMemory } from './known-delegate';
import { createSlowWatch } from './slow-watch';
import type { TrackedPicture } from './tracked-picture';
import type { LinkRequest, OpenLink, TrackerLink } from './tracker-link';

/** A second breakdown within this time means that going on is hopeless, ms. */
const ONE_BREAKDOWN_IN_MS = 60_000;

export interface SteadyTracker {
  readonly runtime: string;
  /** The form in which it reads pictures now; another one may come after a breakdown. */
  readonly reads: PictureForm;
  /** How many pictures it can look at at once, now. */
  readonly atOnce: number;
  /**
   * Takes the picture over and closes it on every path. null when the tracker broke down on it and was opened anew, and when the
   * signal was aborted: its camera was stopped. Rejects with `trackerFailed` when it broke down twice.
   */
  track(image: CameraPicture, captureMs: number, signal: AbortSignal): Promise<TrackedPicture | null>;
  close(): void;
}

export interface LinkOpeners {
  readonly inWorker: OpenLink;
  readonly inPage: OpenLink;
  /** Where the choice of a delegate is kept; without it, it is measured at every start. */
  readonly memory?: DelegateMemory;
  /** Monotonic, ms. */
  readonly nowMs?: () => number;
}

/**
 * A tracker that survives a breakdown. It starts in a worker, or in the page where no worker starts or finds a face. After a hang or a crash
 * it is opened once more, on the processor alone; so it is when a graphics card that was fast at the start has become slow, because
 * the drawing needs it too. Rejects with `trackerFailed` when it starts nowhere.
 */
export async function openSteadyTracker(
  request: Pick<LinkRequest, 'wasmBase' | 'model' | 'onEngine'>,
  openers: LinkOpeners,
): Promise<SteadyTracker> {
  const { wasmBase, model } = request;
  const { nowMs = () => performance.now(), memory } = openers;
  const watchPace = createSlowWatch();
  let state: 'open' | 'closed' = 'open';
  let lastBreakdownMs = Number.NEGATIVE_INFINITY;
  let link = await openAnywhere({ ...request, delegates: 'measure', known: memory?.read() ?? null }, openers);
  const { machine = null, delegate } = link;
  if (machine !== null) memory?.keep({ machine, delegate });
  /** The link in use, or the one that is being opened in its place: who comes meanwhile waits for it. */
  let ready: Promise<TrackerLink> = Promise.resolve(link);

  /** Two pictures may have been under way when it broke: that is one breakdown. */
  async function recover(used: typeof ready, cause: unknown): Promise<null> {
    if (used === ready) {
      const atMs = nowMs();
      const again = atMs - lastBreakdownMs < ONE_BREAKDOWN_IN_MS;
      lastBreakdownMs = atMs;
      if (state === 'closed' || again) throw new FaceSourceError('trackerFailed', words(cause));
      reopen();
    }
    await ready;
    return null;
  }

  function reopen(): void {
    // A card that broke down, or became slow beside the drawing, is not begun with the next time either.
    if (machine !== null && link.delegate === 'GPU') memory?.keep({ machine, delegate: 'CPU' });
    link.close();
    ready = openAnywhere({ wasmBase, model, delegates: 'processorOnly' }, openers).then((opened) => {
      if (state === 'closed') opened.close();
      link = opened;
      return opened;
    });
  }

  async function track(image: CameraPicture, captureMs: number, signal: AbortSignal): Promise<TrackedPicture | null> {
    const used = ready;
    const usedLink = await used.catch((error: unknown) => {
      image.close();
      throw error;
    });
    if (signal.aborted) {
      image.close();
      return null;
    }
    const beganMs = nowMs();
    try {
      const picture = await usedLink.track(image, captureMs, signal);
      if (used === ready && watchPace(nowMs() - beganMs) === 'slow' && usedLink.delegate === 'GPU') {
        reopen();
        await ready;
      }
      return picture;
    } catch (cause) {
      if (signal.aborted) return null;
      return recover(used, cause);
    }
  }

  return {
    get runtime() {
      return link.runtime;
    },
    get reads() {
      return link.reads;
    },
    get atOnce() {
      return link.atOnce ?? 1;
    },
    track,
    close() {
      state = 'closed';
      link.close();
    },
  };
}

/** In a worker, or in the page where no worker starts or the one that started finds no face. */
async function openAnywhere(
  wanted: LinkRequest,
  { inWorker, inPage }: Pick<LinkOpeners, 'inWorker' | 'inPage'>,
): Promise<TrackerLink> {
  const { wasmBase, model, onEngine } = wanted;
  const openInPage = () => inPage({ wasmBase, model, delegates: 'processorOnly', ...(onEngine ? { onEngine } : {}) });
  try {
    const worker = await inWorker(wanted);
    return worker.foundDrawnFace === false ? await whicheverFinds(worker, openInPage) : worker;
  } catch (workerError) {
    return openInPage().catch((pageError: unknown) => {
      if (pageError instanceof FaceSourceError) throw pageError;
      throw new FaceSourceError('trackerFailed', `worker: ${words(workerError)}; page: ${words(pageError)}`);
    });
  }
}

/** The page's tracker where it finds the face that the worker's did not find, and says so; otherwise the worker's. */
async function whicheverFinds(worker: TrackerLink, openInPage: () => Promise<TrackerLink>): Promise<TrackerLink> {
  // Without the page's there is no choice.
  const page = await openInPage().catch(() => null);
  if (page === null) return worker;
  const [link, other] = page.foundDrawnFace ? [page, worker] : [worker, page];
  other.close();
  return link === page ? { ...page, runtime: `${page.runtime}; the one in a worker found no face` } : worker;
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error));
