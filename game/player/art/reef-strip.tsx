import { useEffect, useRef } from 'preact/hooks';
import type { DrawReef } from '../../ports/reef-drawing';
import { usePlayer } from '../player-context';

/** Finest painting, canvas pixels per CSS pixel. */
const FINEST = 2;

/** The player's reef with the shells of all sittings. Decoration: how many they are is nowhere said. */
export function ReefStrip({ shells }: { shells: number }) {
  const { loadReef } = usePlayer().ports;
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = place.current;
    if (canvas === null) return;
    let drawReef: DrawReef | null = null;
    const paint = () => {
      const fine = Math.min(FINEST, window.devicePixelRatio || 1);
      const width = Math.round(canvas.clientWidth * fine);
      const height = Math.round(canvas.clientHeight * fine);
      if (drawReef === null || width === 0 || (canvas.width === width && canvas.height === height)) return;
      canvas.width = width;
      canvas.height = height;
      drawReef(canvas, shells);
      canvas.dataset.painted = '';
    };
    const watcher = new ResizeObserver(paint);
    watcher.observe(canvas);
    // Without it the strip stays plain water: nothing is said by it.
    loadReef().then(
      (draw) => {
        drawReef = draw;
        canvas.width = 0;
        paint();
      },
      () => {},
    );
    return () => {
      drawReef = null;
      watcher.disconnect();
    };
  }, [shells, loadReef]);
  return (
    <div class="reef-strip" aria-hidden="true">
      <canvas ref={place} />
    </div>
  );
}
