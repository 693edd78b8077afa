/** How often an element is checked, ms: no browser reports every change of the screen's density, and a check costs almost nothing. */
const LOOK_EVERY_MS = 500;

/**
 * Calls `look` at the start, in the display frame after an element's size has changed, and twice a second: a window
 * that moves to a screen with higher density changes only that density (canvas pixels per CSS pixel), and no event
 * reports it reliably. `look` compares what is drawn with the present element and does nothing where they fit. The last
 * seen density is not remembered here, because a density that comes and goes between two checks may still have been
 * drawn. The returned function ends the watch.
 */
export function watchPlace(place: Element, look: () => void): () => void {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const size = new ResizeObserver(soon);
  size.observe(place);
  const looking = setInterval(look, LOOK_EVERY_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearInterval(looking);
    size.disconnect();
  };
}
