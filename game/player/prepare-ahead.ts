import { effect } from '@preact/signals';
import type { PlayerContext } from './player-context';

/** A person who only looks in does not wait for anything: at home the page is left alone for this long [ms]. */
const HOME_QUIET_MS = 2000;
/** A page that is never idle begins all the same after this long [ms]. */
const IDLE_WITHIN_MS = 2000;

type Ahead = 'nothing' | 'fromHome' | 'everything';

/**
 * Fetches and warms up the lagoon and what finds faces while a person reads the pages before them, each time when the page is idle.
 * The camera stays off. Out: the way to end it.
 */
export function prepareAhead({ ports, session, dialog, side }: PlayerContext): () => void {
  const now = (): Ahead => {
    const snapshot = session.state.snapshot.value;
    if (snapshot.matches('home')) return dialog.value === null && side.value === null ? 'fromHome' : 'nothing';
    if (snapshot.context.face !== 'camera') return 'nothing';
    if (snapshot.matches({ underWay: { active: { ready: 'explain' } } })) return 'everything';
    return snapshot.matches('suitability') || snapshot.matches('plan') ? 'everything' : 'nothing';
  };
  return effect(() => {
    const ahead = now();
    if (ahead === 'nothing' || (ahead === 'fromHome' && savesData())) return undefined;
    let cancelIdle = () => {};
    const waiting = setTimeout(
      () => {
        cancelIdle = whenIdle(() => {
          ports.camera.prepare();
          // Told when the first game wants it.
          ports.loadLagoon().catch(() => {});
        });
      },
      ahead === 'fromHome' ? HOME_QUIET_MS : 0,
    );
    return () => {
      clearTimeout(waiting);
      cancelIdle();
    };
  });
}

/** Whether the person has asked the browser to save data. */
function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function whenIdle(step: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(step, IDLE_WITHIN_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(step, { timeout: IDLE_WITHIN_MS });
  return () => cancelIdleCallback(handle);
}
