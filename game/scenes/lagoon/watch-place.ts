/** A place is looked at this often, ms: no browser tells every change of the screen's density, and a look costs nothing. */
const LOOK_EVERY_MS = 500;

/**
 * Calls `look` at the start, in the display frame after an element's size has changed, and twice a second: a window that
 * moves to a finer screen changes its density (canvas pixels per CSS pixel) and nothing else, and no event tells it surely.
 * `look` compares what is drawn with the place as it is now and does nothing where they fit; what was last seen is not
 * remembered here, because a density that comes and goes between two looks may still have been drawn. The returned function
 * ends it.
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
