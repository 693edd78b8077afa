/** One look at one picture. Times in ms since the page was opened. */
export interface Look {
  /** When the browser told of the picture; null where the look was not asked for from a video frame's callback. */
  readonly callbackMs: number | null;
  answeredMs: number;
  readonly found: boolean;
  /** From the answer until everything that the page does with it at once is through, ms; null where nobody counted. */
  afterMs: number | null;
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
  /** Answers that no drawing has followed yet. */
  undrawn: Look[];
}

declare global {
  interface Window {
    pageWatch: PageWatch;
  }
}

/** A watch that has seen nothing yet. */
export const NOTHING_SEEN: PageWatch = { looks: [], delivered: [], standing: [], ownLookMs: [], undrawn: [] };
