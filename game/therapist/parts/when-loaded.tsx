import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../console-context';

/**
 * A screen that is loaded when it is first opened. `load`: must be the same function for the same screen. A failed load
 * (no network, or a newer version has replaced it) is reported, with a button to try again.
 */
export function WhenLoaded<P extends object>({ load, props }: { load: () => Promise<ComponentType<P>>; props: P }) {
  const say = useSay();
  const [loaded, setLoaded] = useState<{ readonly by: typeof load; readonly View: ComponentType<P> } | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    setIsFailed(false);
    load().then(
      (View) => isWanted && setLoaded({ by: load, View }),
      // Nothing is lost: what is kept lies in the vault, and the page says what to do.
      () => isWanted && setIsFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  if (isFailed)
    return (
      <p class="note trouble" role="alert">
        {say('screen.notLoaded')}
        <button type="button" onClick={() => location.reload()}>
          {say('screen.reload')}
        </button>
      </p>
    );
  // What was loaded for another screen is not shown for this one.
  return loaded?.by === load ? <loaded.View {...props} /> : <p class="soft">{say('screen.loading')}</p>;
}
