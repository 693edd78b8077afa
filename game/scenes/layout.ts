/** Where things stand, in pixels of the canvas. One layout for every scene: the eyes learn it once. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Canvas pixels per CSS pixel. */
  readonly density: number;
  readonly portrait: boolean;
  /** The line where the water is cut open. */
  readonly waterlineY: number;
  /** Where the far shore meets the water's surface. */
  readonly horizonY: number;
  readonly floorY: number;
  readonly moon: { readonly x: number; readonly y: number; readonly radius: number };
  /** The place of the creature; it stays within 6 % of the height of it. */
  readonly creature: { readonly x: number; readonly y: number; readonly size: number };
  /** Drawn distance between rest and the middle of the target band. */
  readonly gauge: number;
  /** A length that small things are measured by: a hundredth of the comfortable side of the screen. */
  readonly unit: number;
}

export function layoutFor(width: number, height: number, density: number): Layout {
  const portrait = height > width;
  const side = Math.min(height, width * 1.5);
  const horizonY = height * (portrait ? 0.19 : 0.2);
  return {
    width,
    height,
    density,
    portrait,
    horizonY,
    waterlineY: horizonY + height * (portrait ? 0.045 : 0.06),
    floorY: height * 0.86,
    moon: { x: width * (portrait ? 0.73 : 0.71), y: height * (portrait ? 0.085 : 0.088), radius: side * 0.032 },
    creature: { x: width * 0.5, y: height * 0.55, size: Math.min(width * 0.68, height * 0.54) },
    gauge: height * 0.15,
    unit: side / 100,
  };
}
