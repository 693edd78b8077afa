/**
 * Calls back whenever an element's size or the screen's density (canvas pixels per CSS pixel) has changed, at most once a
 * display frame, and once at the start. A window that moves to a finer screen changes its density and nothing else, so both
 * are watched. The returned function ends it.
 */
export function watchPlace(place: Element, onChange: () => void): () => void {
  let frame = 0;
  let density: MediaQueryList | null = null;
  const tell = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onChange);
  };
  // The question "is the density still this one?" is answered once: it is asked anew after every change.
  const askDensity = () => {
    density?.removeEventListener('change', densityChanged);
    density = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    density.addEventListener('change', densityChanged);
  };
  const densityChanged = () => {
    askDensity();
    tell();
  };
  const size = new ResizeObserver(tell);
  size.observe(place);
  askDensity();
  return () => {
    cancelAnimationFrame(frame);
    size.disconnect();
    density?.removeEventListener('change', densityChanged);
  };
}
