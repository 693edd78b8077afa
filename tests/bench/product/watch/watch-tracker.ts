import type { TrackerAnswer, TrackerRequest } from '../../../../engine-adapters/mediapipe/worker/tracker-messages';
import type { Numbered } from '../../../../engine-adapters/mediapipe/worker/worker-answers';
import type { Look } from './page-watch';

type TrackRequest = Numbered<Extract<TrackerRequest, { kind: 'track' }>>;

/**
 * Follows each picture on a page of the product from outside: from the video frame's callback, in which it is taken, through the
 * tracker's worker to its answer. To be run before any of the page's scripts; the product itself knows nothing of it.
 */
export function watchTracker(): void {
  const watch = window.pageWatch;
  const takenIn = new WeakMap<object, number>();
  let callbackMs: number | null = null;

  const request = HTMLVideoElement.prototype.requestVideoFrameCallback;
  HTMLVideoElement.prototype.requestVideoFrameCallback = function requestWatched(callback) {
    return request.call(this, (nowMs, metadata) => {
      callbackMs = performance.now();
      watch.delivered.push({ atMs: callbackMs, presented: metadata.presentedFrames });
      try {
        callback(nowMs, metadata);
      } finally {
        callbackMs = null;
      }
    });
  };

  const take = window.createImageBitmap as (...what: unknown[]) => Promise<ImageBitmap>;
  window.createImageBitmap = ((...what: unknown[]) => {
    const taking = take(...what);
    const since = callbackMs;
    // Whoever asked for the picture hears its refusal.
    if (since !== null) taking.then((image) => takenIn.set(image, since)).catch(() => {});
    return taking;
  }) as typeof createImageBitmap;
  window.VideoFrame = new Proxy(window.VideoFrame, {
    construct(Frame, what: ConstructorParameters<typeof VideoFrame>) {
      const frame = new Frame(...what);
      if (callbackMs !== null) takenIn.set(frame, callbackMs);
      return frame;
    },
  });

  const Plain = window.Worker;
  window.Worker = class extends Plain {
    readonly #asked = new Map<number, number>();
    #newest: Look | null = null;

    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options);
      if (options?.name === 'face-tracker') this.addEventListener('message', ({ data }) => this.#heard(data));
    }

    override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
      const { kind, id, image } = (message ?? {}) as Partial<TrackRequest>;
      const since = kind === 'track' && image ? takenIn.get(image) : undefined;
      if (id !== undefined && since !== undefined) this.#asked.set(id, since);
      super.postMessage(message, more as Transferable[]);
    }

    #heard(answer: Numbered<TrackerAnswer>): void {
      if (answer.kind !== 'tracked') return;
      const since = this.#asked.get(answer.id) ?? null;
      this.#asked.delete(answer.id);
      const found = answer.picture.landmarks !== null;
      const look: Look = { callbackMs: since, answeredMs: performance.now(), found, afterMs: null, drawnMs: null };
      watch.looks.push(look);
      watch.undrawn.push(look);
      // Listeners are called in the order in which they came, and what one of them set off is through before the next: by the first
      // answer the page listens, so whoever listens from now on is the last.
      if (this.#newest === null) this.addEventListener('message', () => this.#through());
      this.#newest = look;
    }

    #through(): void {
      if (this.#newest?.afterMs === null) this.#newest.afterMs = performance.now() - this.#newest.answeredMs;
    }
  };
}
