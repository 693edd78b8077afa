export interface Packed {
  readonly width: number;
  readonly height: number;
  /** Left upper corners, in the order of the given sizes. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Empty pixels between pictures of a sheet, so that the soft edge of one never shows in another. */
const GAP = 3;

/** Lays pictures out on one sheet, in rows of falling height. One sheet is one texture, which the engine draws in one batch. */
export function pack(sizes: readonly { readonly width: number; readonly height: number }[]): Packed {
  const area = sizes.reduce((sum, size) => sum + (size.width + GAP) * (size.height + GAP), 0);
  const widest = Math.max(1, ...sizes.map((size) => size.width + GAP * 2));
  const width = Math.max(widest, Math.ceil(Math.sqrt(area * 1.15)));
  const places = sizes.map(() => ({ x: 0, y: 0 }));
  const order = sizes.map((_, index) => index).sort((a, b) => (sizes[b]?.height ?? 0) - (sizes[a]?.height ?? 0));
  let x = GAP;
  let y = GAP;
  let row = 0;
  for (const index of order) {
    const size = sizes[index];
    if (!size) continue;
    if (x + size.width + GAP > width) {
      x = GAP;
      y += row + GAP;
      row = 0;
    }
    places[index] = { x, y };
    x += size.width + GAP;
    row = Math.max(row, size.height);
  }
  return { width, height: y + row + GAP, places };
}
