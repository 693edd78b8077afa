/** A part of a drawing that can be moved by itself. Lengths in the drawing's own units. */
export interface DrawnPart {
  readonly name: string;
  /** Left upper corner of the part's box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Turning point, relative to the drawing's middle. */
  readonly pivot: { readonly x: number; readonly y: number };
  /** The turning point as shares of the box. */
  readonly origin: { readonly x: number; readonly y: number };
  /** The part alone as an SVG picture of the given pixels. */
  svg(pixelWidth: number, pixelHeight: number): string;
}

/** A drawing of `assets/art`, in parts from back to front. */
export interface Drawing {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DrawnPart[];
}
