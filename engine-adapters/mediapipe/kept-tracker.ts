import { keepOne } from './keep-one';
import type { DelegateMemory } from './tracker/known-delegate';
import { openPageLink } from './tracker/page-link';
import { openSteadyTracker } from './tracker/steady-tracker';
import { openTwoAtOnce } from './tracker/two-at-once';
import { isWorthASecond } from './tracker/worth-a-second';
import { openWorkerLink } from './worker/worker-link';

/**
 * The one tracker of a camera source: it outlives a stop, so that the next start is quick.
 * @param siteBase the address below which `mediapipe/` is served, ends with a slash
 * @param onEngine hears how many bytes of the engine are there
 */
export function createKeptTracker(
  siteBase: string,
  loadModel: () => Promise<ArrayBuffer>,
  onEngine: (bytes: number) => void,
  memory: DelegateMemory,
) {
  return keepOne(() => {
    const wasmBase = new URL('mediapipe', siteBase).href;
    return openSteadyTracker(
      { wasmBase, model: loadModel(), onEngine },
      {
        inWorker: openTwoAtOnce(openWorkerLink, (first) => isWorthASecond(first, navigator)),
        inPage: openPageLink,
        memory,
      },
    );
  });
}
