/** The screen's density is looked at this often, ms: no browser tells every change of it, and a look costs nothing. */
const LOOK_EVERY_MS = 500;

/**
 * Calls back when an element's size or the screen's density (canvas pixels per CSS pixel) has changed, at most once a
 * display frame, and once at the start. A window that moves to a finer screen changes its density and nothing else, so both
 * are watched. The returned function ends it.
 */
export function watchPlace(place: Element, onChange: () => void): () => void {
  let frame = 0;
  let density = window.devicePixelRatio;
  const tell = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onChange);
  };
  const size = new ResizeObserver(tell);
  size.observe(place);
  const looking = setInterval(() => {
    if (density === window.devicePixelRatio) return;
    density = window.devicePixelRatio;
    tell();
  }, LOOK_EVERY_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearInterval(looking);
    size.disconnect();
  };
}
