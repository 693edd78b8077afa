import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { LagoonView, OpenLagoon } from '../../ports/lagoon-view';
import type { SceneId } from '../../therapy/scene-id';
import { useSay } from '../console-context';

/** The lagoon as the patient sees it. Leaving closes the engine, even while it is still opening. */
export function LagoonPlace({
  open,
  scene,
  sleepers,
  onView,
}: {
  open: OpenLagoon;
  scene: SceneId;
  sleepers: readonly RegionKey[];
  /** Null when the picture is gone. */
  onView: (view: LagoonView | null) => void;
}) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'opening' | 'drawn' | 'lost'>('opening');
  const who = sleepers.join(' ');
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const left = new AbortController();
    let view: LagoonView | null = null;
    const lose = () => {
      if (left.signal.aborted) return;
      close();
      setState('lost');
    };
    const close = () => {
      left.abort();
      onView(null);
      view?.destroy();
      view = null;
    };
    const wishes = (query: string) => matchMedia(query).matches;
    const options = {
      ...{ scene, sleepers, quality: 'auto' as const },
      reducedMotion: wishes('(prefers-reduced-motion: reduce)'),
      highContrast: wishes('(prefers-contrast: more)'),
    };
    setState('opening');
    open(parent, options, lose, left.signal).then((opened) => {
      if (left.signal.aborted) return opened.destroy();
      view = opened;
      onView(opened);
      setState('drawn');
    }, lose);
    return close;
  }, [open, scene, who]);
  return (
    <>
      <div class="lagoon" data-state={state} ref={place} role="img" aria-label={say('try.lagoon')} />
      {state === 'lost' && <p class="note trouble">{say('try.noPicture')}</p>}
    </>
  );
}
