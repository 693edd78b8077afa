/** A part of a picture, pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Side of the squares that are looked at, px: smaller ones leave out more, and cost a call each. */
const SQUARE_PX = 64;

/**
 * The areas of a picture that are not wholly transparent, without overlap: rows of squares, and below each other where they are equally wide.
 * @param data colour and opacity of each pixel, four bytes each, as a canvas gives them.
 */
export function filledAreas(data: Uint8ClampedArray, width: number, height: number): readonly Area[] {
  const areas: Area[] = [];
  let above: Area[] = [];
  for (let y = 0; y < height; y += SQUARE_PX) {
    const tall = Math.min(SQUARE_PX, height - y);
    const row: Area[] = [];
    for (const { x, width: wide } of runs(data, width, y, tall)) {
      const grown = above.find((area) => area.x === x && area.width === wide);
      const area =
        grown === undefined ? { x, y, width: wide, height: tall } : { ...grown, height: grown.height + tall };
      if (grown !== undefined) areas.splice(areas.indexOf(grown), 1);
      areas.push(area);
      row.push(area);
    }
    above = row;
  }
  return areas;
}

/** Neighbouring squares of one row that have anything in them. */
function runs(data: Uint8ClampedArray, width: number, y: number, tall: number): readonly Pick<Area, 'x' | 'width'>[] {
  const found: { x: number; width: number }[] = [];
  for (let x = 0; x < width; x += SQUARE_PX) {
    const wide = Math.min(SQUARE_PX, width - x);
    if (!isFilled(data, width, x, y, wide, tall)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.x + last.width === x) last.width += wide;
    else found.push({ x, width: wide });
  }
  return found;
}

function isFilled(data: Uint8ClampedArray, width: number, x: number, y: number, wide: number, tall: number): boolean {
  for (let row = y; row < y + tall; row++) {
    for (let column = x; column < x + wide; column++) {
      if ((data[4 * (row * width + column) + 3] ?? 0) > 0) return true;
    }
  }
  return false;
}
