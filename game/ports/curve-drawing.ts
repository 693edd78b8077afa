/** A time in which a curve is to be read with care; drawn as a shade behind it. Seconds. */
export interface CurveSpan {
  readonly fromS: number;
  readonly toS: number;
  readonly kind: 'calm' | 'notSure';
}

/** One number over the time of one attempt. */
export interface DrawnCurve {
  /** Seconds, rising. */
  readonly times: readonly number[];
  /** One for each time; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Ends of the axis of values. */
  readonly range: readonly [low: number, high: number];
  /** Drawn as a shade across; null where there is none. */
  readonly band: readonly [low: number, high: number] | null;
  /** Drawn as a line across; null where there is none. */
  readonly limit: number | null;
  readonly spans: readonly CurveSpan[];
  /** Times drawn as lines from top to bottom. Seconds. */
  readonly marks: readonly number[];
  /** CSS pixels. */
  readonly height: number;
  /** A value of the axis in words, with its unit. */
  readonly inWords: (value: number) => string;
}

/** A curve on the page. */
export interface CurvePlot {
  /** Puts the cursor on one of the times. */
  show(index: number): void;
  /** Takes the curve off the page. */
  end(): void;
}

/** Draws the curves of one attempt. Loaded only where one is opened. */
export interface CurveDrawing {
  /**
   * Draws into `place`, as wide as it is, in the colours of the page (`--ink`, `--soft`, `--line`, `--sea`, `--sea-wash`,
   * `--warn`, `--warn-wash`). `onScrub`: a finger or a mouse is at one of the times.
   */
  draw(place: HTMLElement, curve: DrawnCurve, onScrub: (index: number) => void): CurvePlot;
}
