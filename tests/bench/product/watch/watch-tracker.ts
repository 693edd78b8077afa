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

  /** Pictures that a worker looks at, in the order of asking: the page goes on with an answer once those before it are there. */
  let open: { readonly since: number | null; look: Look | null }[] = [];

  const Plain = window.Worker;
  window.Worker = class extends Plain {
    readonly #asked = new Map<number, (typeof open)[number]>();
    #listens = false;
    /** What the page goes on with at this message. */
    #news: readonly Look[] = [];

    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options);
      if (options?.name?.endsWith('face-tracker')) this.addEventListener('message', ({ data }) => this.#heard(data));
    }

    override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
      const { kind, id, image } = (message ?? {}) as Partial<TrackRequest>;
      if (kind === 'track' && id !== undefined) {
        const asked = { since: (image && takenIn.get(image)) ?? null, look: null };
        this.#asked.set(id, asked);
        open.push(asked);
      }
      super.postMessage(message, more as Transferable[]);
    }

    #heard(answer: Numbered<TrackerAnswer>): void {
      this.#news = [];
      const asked = this.#asked.get(answer.id);
      this.#asked.delete(answer.id);
      if (asked === undefined) return;
      if (answer.kind !== 'tracked') {
        open = open.filter((one) => one !== asked);
        return;
      }
      const found = answer.picture.landmarks !== null;
      asked.look = { callbackMs: asked.since, answeredMs: 0, found, afterMs: null, drawnMs: null };
      const heard: Look[] = [];
      while (open[0]?.look) heard.push(...open.splice(0, 1).flatMap(({ look }) => look ?? []));
      for (const look of heard) look.answeredMs = performance.now();
      watch.looks.push(...heard);
      watch.undrawn.push(...heard);
      this.#news = heard;
      // Listeners are called in the order in which they came, and what one of them set off is through before the next: by the first
      // answer the page listens, so whoever listens from now on is the last.
      if (!this.#listens) this.addEventListener('message', () => this.#through());
      this.#listens = true;
    }

    /** Two answers that come together share what they set off. */
    #through(): void {
      for (const look of this.#news) look.afterMs = (performance.now() - look.answeredMs) / this.#news.length;
    }

    override terminate(): void {
      // Nobody waits for what it was asked.
      open = open.filter((asked) => ![...this.#asked.values()].includes(asked));
      super.terminate();
    }
  };
}
