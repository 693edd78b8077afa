/** How large a canvas is shown, CSS pixels, and how many pixels it has for that. */
export interface CanvasFit {
  readonly cssWidth: number;
  readonly cssHeight: number;
  /** Whole canvas pixels. */
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per CSS pixel. */
  readonly density: number;
}

/** Smallest canvas that a scene can be laid out on, CSS pixels a side. */
const SMALLEST_PX = 200;

/** The canvas of a place. `density`: pixels per CSS pixel of the screen; `finest`: more than this is not drawn. */
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
