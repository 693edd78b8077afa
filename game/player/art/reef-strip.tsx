import { useEffect, useRef } from 'preact/hooks';
import { usePlayer } from '../player-context';

/** The player's reef with the shells of all sittings. Decoration: how many they are is nowhere said. */
export function ReefStrip({ shells }: { shells: number }) {
  const { loadReef } = usePlayer().ports;
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = place.current;
    if (canvas === null) return;
    let shown: 'wanted' | 'left' = 'wanted';
    let end = () => {};
    loadReef().then(
      (showReef) => {
        if (shown === 'wanted') end = showReef(canvas, shells);
      },
      // Without it the strip stays plain water: nothing is said by it.
      () => {},
    );
    return () => {
      shown = 'left';
      end();
    };
  }, [shells, loadReef]);
  return (
    <div class="reef-strip" aria-hidden="true">
      <canvas ref={place} />
    </div>
  );
}
