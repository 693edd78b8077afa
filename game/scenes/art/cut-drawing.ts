import type { Drawing, DrawnPart } from './drawing';

/** Room around a part for strokes and soft edges, in the drawing's own units. */
const MARGIN = 8;

/** Address of a drawing in the public folder. */
function addressOf(name: string): string {
  return new URL(`${import.meta.env.BASE_URL}art/${name}.svg`, document.baseURI).href;
}

/** Loads a drawing of `assets/art`. Rejects with the address and what was expected when it is missing. */
export async function loadDrawingText(name: string): Promise<string> {
  const address = addressOf(name);
  const answer = await fetch(address);
  const text = answer.ok ? await answer.text() : '';
  if (!text.includes('<svg')) throw new Error(`${address}: status ${answer.status}; expected an SVG drawing`);
  return text;
}

/**
 * Cuts a drawing into its parts: every element with `data-part`, with its measured box and its turning point from
 * `data-pivot="x y"` (default: the middle of the box). The middle of the drawing is the root's `data-middle="x y"`. The
 * drawing is invisible while it is measured.
 */
export function cutDrawing(name: string, text: string): Drawing {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute;left:-9999px;top:0;width:10px;height:10px;overflow:hidden;visibility:hidden';
  host.append(root);
  document.body.append(host);
  try {
    const shared = [...root.querySelectorAll(':scope > defs')].map((defs) => defs.outerHTML).join('');
    const elements = [...root.querySelectorAll<SVGGraphicsElement>('[data-part]')];
    if (elements.length === 0) throw new Error(`${name}.svg: no element with data-part; expected at least one`);
    const view = root.viewBox.baseVal;
    const middle = numbers(root.dataset.middle) ?? [view.x + view.width / 2, view.y + view.height / 2];
    const parts = elements.map((element): DrawnPart => {
      const box = element.getBBox();
      const x = box.x - MARGIN;
      const y = box.y - MARGIN;
      const width = box.width + MARGIN * 2;
      const height = box.height + MARGIN * 2;
      const pivot = numbers(element.dataset.pivot) ?? [box.x + box.width / 2, box.y + box.height / 2];
      return {
        name: element.dataset.part ?? '',
        x,
        y,
        width,
        height,
        pivot: { x: pivot[0] - middle[0], y: pivot[1] - middle[1] },
        origin: { x: (pivot[0] - x) / width, y: (pivot[1] - y) / height },
        svg: (pixelWidth, pixelHeight) =>
          `<svg xmlns="http://www.w3.org/2000/svg" width="${pixelWidth}" height="${pixelHeight}" viewBox="${x} ${y} ${width} ${height}">${shared}${element.outerHTML}</svg>`,
      };
    });
    return { name, width: view.width, height: view.height, parts };
  } finally {
    host.remove();
  }
}

function numbers(text: string | undefined): [number, number] | null {
  const [x, y] = (text ?? '').trim().split(/\s+/).map(Number);
  return x !== undefined && y !== undefined && Number.isFinite(x + y) ? [x, y] : null;
}
