/** One look at one picture. Times in ms since the page was opened. */
export interface Look {
  /** When the browser told of the picture; null where the look was not asked for from a video frame's callback. */
  readonly callbackMs: number | null;
  readonly answeredMs: number;
  readonly found: boolean;
  /** After the first drawing of the lagoon that follows the answer; null where there was none. */
  drawnMs: number | null;
}

/** One picture that the camera delivered to the page, and how many had been shown by then. */
export interface Delivered {
  readonly atMs: number;
  readonly presented: number;
}

/** What stands on the page from a moment on. */
export interface Standing {
  readonly atMs: number;
  /** Name of the page, empty between two. */
  readonly page: string;
  readonly flow: string;
  /** The sentence under the lagoon. */
  readonly words: string;
}

export interface PageWatch {
  readonly looks: Look[];
  readonly delivered: Delivered[];
  readonly standing: Standing[];
  /** What each look took where the page itself looks, ms. */
  readonly ownLookMs: number[];
}

declare global {
  interface Window {
    pageWatch: PageWatch;
  }
}

/**
 * Counts on a page of the product from outside; to be run before any of its scripts. The product itself knows nothing of it.
 * A picture's way is followed from the video frame's callback (the picture is taken in it), through the tracker's worker and
 * its answer, to the first frame in which the lagoon's canvas was drawn after that answer. That frame's end is when its scripts
 * are through and the browser takes the drawing over; when it lights up on a screen cannot be seen from inside a page.
 */
export function watchPage(): void {
  const watch: PageWatch = { looks: [], delivered: [], standing: [], ownLookMs: [] };
  window.pageWatch = watch;
  const takenIn = new WeakMap<object, number>();
  let callbackMs: number | null = null;
  let undrawn: Look[] = [];

  // Before whoever answers the click.
  document.addEventListener('click', () => performance.mark('clicked'), true);

  const request = HTMLVideoElement.prototype.requestVideoFrameCallback;
  HTMLVideoElement.prototype.requestVideoFrameCallback = function requestWatched(callback) {
    return request.call(this, (nowMs, metadata) => {
      const atMs = performance.now();
      watch.delivered.push({ atMs, presented: metadata.presentedFrames });
      callbackMs = atMs;
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

  const Plain = window.Worker;
  window.Worker = class extends Plain {
    readonly #asked = new Map<number, number | null>();

    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options);
      if (options?.name === 'face-tracker') this.addEventListener('message', ({ data }) => this.#heard(data));
    }

    override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
      const { kind, id, image } = (message ?? {}) as { kind?: string; id?: number; image?: object };
      if (kind === 'track' && id !== undefined && image) this.#asked.set(id, takenIn.get(image) ?? null);
      super.postMessage(message, more as Transferable[]);
    }

    #heard(answer: { kind?: string; id?: number; picture?: { landmarks: unknown } }): void {
      if (answer.kind !== 'tracked' || answer.id === undefined) return;
      const asked = this.#asked.get(answer.id) ?? null;
      this.#asked.delete(answer.id);
      const found = Boolean(answer.picture?.landmarks);
      const look: Look = { callbackMs: asked, answeredMs: performance.now(), found, drawnMs: null };
      watch.looks.push(look);
      undrawn.push(look);
    }
  };

  // The engine clears its canvas once at the beginning of each frame that it draws.
  const drawn = (canvas: HTMLCanvasElement | OffscreenCanvas) => {
    if (undrawn.length === 0 || !(canvas instanceof HTMLCanvasElement) || canvas.closest('.stage') === null) return;
    const shown = undrawn;
    undrawn = [];
    const { port1, port2 } = new MessageChannel();
    // A message waits until the frame's own scripts are through.
    port1.onmessage = () => {
      for (const look of shown) look.drawnMs = performance.now();
      port1.close();
    };
    port2.postMessage(null);
  };
  const pen = CanvasRenderingContext2D.prototype;
  for (const name of ['clearRect', 'fillRect'] as const) {
    const plain = pen[name];
    pen[name] = function drawWatched(...box) {
      plain.apply(this, box);
      drawn(this.canvas);
    };
  }
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const plain = prototype.clear;
    prototype.clear = function clearWatched(mask) {
      plain.call(this, mask);
      drawn(this.canvas);
    };
  }

  const look = () => {
    const page = document.querySelector<HTMLElement>('[data-page]')?.dataset.page ?? '';
    const flow = document.documentElement.dataset.flow ?? '';
    const words = document.querySelector('.caption-now .big')?.textContent ?? '';
    const last = watch.standing.at(-1);
    if (last?.page === page && last.flow === flow && last.words === words) return;
    watch.standing.push({ atMs: performance.now(), page, flow, words });
  };
  new MutationObserver(look).observe(document, {
    ...{ childList: true, characterData: true, subtree: true },
    ...{ attributes: true, attributeFilter: ['data-flow', 'data-page'] },
  });
}
