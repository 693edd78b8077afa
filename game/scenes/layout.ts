import type { CoveredPicture } from '../ports/lagoon-view';

/** Positions of everything, in pixels of the canvas. The same layout in every scene, so that players learn it once. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per CSS pixel. */
  readonly density: number;
  /**
   * The part that no words cover: everything to look at is inside it, while sky, water and ground reach the canvas's
   * edges. The whole canvas where nothing covers it.
   */
  readonly free: { readonly top: number; readonly bottom: number; readonly height: number };
  /** The free part is taller than wide. */
  readonly portrait: boolean;
  /** The line at which the cross-section of the water begins. */
  readonly waterlineY: number;
  /** Where the far shore meets the water's surface. */
  readonly horizonY: number;
  readonly floorY: number;
  readonly moon: { readonly x: number; readonly y: number; readonly radius: number };
  /** The place of the creature; the creature stays within 6 % of the height of it. */
  readonly creature: { readonly x: number; readonly y: number; readonly size: number };
  /** Drawn distance between rest and the middle of the target band. */
  readonly gauge: number;
  /** Unit for small lengths: a hundredth of the comfortable side of the screen. */
  readonly unit: number;
}

/** Least free share of the canvas's height: taller words cover the lower end of the picture instead. */
const LEAST_FREE = 0.42;
const NOTHING: CoveredPicture = { top: 0, bottom: 0 };

/**
 * The layout of a canvas of `width` x `height` pixels, with `density` canvas pixels per CSS pixel, and words over its
 * upper and lower end.
 */
export function layoutFor(width: number, height: number, density: number, covered: CoveredPicture = NOTHING): Layout {
  const free = freeOf(height, covered.top * density, covered.bottom * density);
  const portrait = free.height > width;
  const side = Math.min(free.height, width * 1.5);
  const down = (share: number) => free.top + free.height * share;
  const horizonY = down(portrait ? 0.19 : 0.2);
  return {
    width,
    height,
    density,
    free,
    portrait,
    horizonY,
    waterlineY: horizonY + free.height * (portrait ? 0.045 : 0.06),
    floorY: down(0.86),
    moon: { x: width * (portrait ? 0.73 : 0.71), y: down(portrait ? 0.085 : 0.088), radius: side * 0.032 },
    creature: { x: width * 0.5, y: down(0.55), size: Math.min(width * 0.68, free.height * 0.54) },
    gauge: free.height * 0.15,
    unit: side / 100,
  };
}

function freeOf(height: number, above: number, below: number): Layout['free'] {
  const free = Math.min(height, Math.max(height * LEAST_FREE, height - above - below));
  const top = Math.min(above, height - free);
  return { top, bottom: top + free, height: free };
}
