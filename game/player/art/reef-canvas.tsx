import { useEffect, useRef } from 'preact/hooks';
import { usePlayer } from '../player-context';

/** The canvas with a painted reef of these shells; their number is never said in words. */
export function ReefCanvas({ shells }: { shells: number }) {
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
      // Without it the place stays plain water: nothing is said by it.
      () => {},
    );
    return () => {
      shown = 'left';
      end();
    };
  }, [shells, loadReef]);
  return <canvas ref={place} />;
}

/** The player's reef with the shells of all sessions, as a strip. Decoration. */
export function ReefStrip({ shells }: { shells: number }) {
  return (
    <div class="reef-strip" aria-hidden="true">
      <ReefCanvas shells={shells} />
    </div>
  );
}
