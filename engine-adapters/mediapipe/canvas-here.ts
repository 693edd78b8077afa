/**
 * A canvas of this size, px: one of the page where there is a page, because some browsers (WebKitGTK) have no WebGL on a canvas
 * away from it; otherwise a worker's own. Null where there is neither.
 */
export function canvasHere(width: number, height: number): HTMLCanvasElement | OffscreenCanvas | null {
  if (typeof document !== 'undefined') return Object.assign(document.createElement('canvas'), { width, height });
  return typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(width, height);
}
