/** The size at which a canvas is shown, CSS pixels, and its number of canvas pixels. */
export interface CanvasFit {
  readonly cssWidth: number;
  readonly cssHeight: number;
  /** Whole canvas pixels. */
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per CSS pixel. */
  readonly density: number;
}

/** Smallest canvas for which a scene can be laid out, CSS pixels a side. */
const SMALLEST_PX = 200;

/**
 * The canvas for an element. `density`: pixels per CSS pixel of the screen; `finest`: upper limit of the drawn density.
 */
export function canvasFit(
  place: { readonly clientWidth: number; readonly clientHeight: number },
  density: number,
  finest: number,
): CanvasFit {
  const drawn = Math.min(density || 1, finest);
  const cssWidth = Math.max(SMALLEST_PX, place.clientWidth);
  const cssHeight = Math.max(SMALLEST_PX, place.clientHeight);
  return {
    cssWidth,
    cssHeight,
    width: Math.round(cssWidth * drawn),
    height: Math.round(cssHeight * drawn),
    density: drawn,
  };
}
