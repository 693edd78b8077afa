import { canvasHere } from '../canvas-here';

/**
 * The canvas that one of the vendor's tasks draws its pictures on. By itself a task takes one away from the page, even in a page, and
 * that has no WebGL in some browsers (WebKitGTK): there it would start nowhere. Nothing where there is no canvas at all.
 */
export function visionCanvas(): { readonly canvas?: HTMLCanvasElement | OffscreenCanvas } {
  // The task makes it as large as it needs.
  const canvas = canvasHere(1, 1);
  return canvas === null ? {} : { canvas };
}
