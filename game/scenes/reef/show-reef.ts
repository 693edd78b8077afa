import type { ShowReef } from '../../ports/reef-drawing';
import { watchPlace } from '../lagoon/watch-place';
import { drawReef } from './draw-reef';

/** Highest density of the painting, canvas pixels per CSS pixel. */
const FINEST = 2;

/** The player's reef on a page, painted again whenever the size of its canvas or the density of the screen changes. */
export const showReef: ShowReef = (canvas, shells) => {
  delete canvas.dataset.painted;
  const paint = () => {
    const fine = Math.min(FINEST, window.devicePixelRatio || 1);
    const width = Math.round(canvas.clientWidth * fine);
    const height = Math.round(canvas.clientHeight * fine);
    const painted = 'painted' in canvas.dataset && canvas.width === width && canvas.height === height;
    if (width === 0 || height === 0 || painted) return;
    canvas.width = width;
    canvas.height = height;
    drawReef(canvas, shells);
    canvas.dataset.painted = '';
  };
  paint();
  return watchPlace(canvas, paint);
};
