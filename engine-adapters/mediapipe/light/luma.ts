/** Brightness 0..255 of the point whose red is at `at` of RGBA bytes, weighted as eyes do (ITU-R BT.601). */
export function luma(rgba: Uint8ClampedArray, at: number): number {
  return 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
}
