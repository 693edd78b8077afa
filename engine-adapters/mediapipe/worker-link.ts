import type { OpenLink } from './tracker-link';
import type { TrackerAnswer, TrackerRequest } from './tracker-messages';

/** Loading 15 MB, compiling and measuring takes 2 to 4 s on a small machine; a minute is a breakdown, ms. */
const OPEN_LIMIT_MS = 60_000;
/** A frame takes 20 to 100 ms; two seconds without an answer is a hang, ms. */
const ANSWER_LIMIT_MS = 2000;

/** Opens the tracker in a module worker. Rejects when the worker does not start, breaks down or keeps silent; it is then gone. */
export const openWorkerLink: OpenLink = async ({ wasmBase, model, sample, delegates }) => {
  const worker = new Worker(new URL('./tracker-worker.ts', import.meta.url), { type: 'module', name: 'face-tracker' });
  let settle: ((answer: TrackerAnswer) => void) | null = null;
  const tell = (answer: TrackerAnswer) => {
    const waiting = settle;
    settle = null;
    waiting?.(answer);
  };
  worker.onmessage = ({ data }: MessageEvent<TrackerAnswer>) => tell(data);
  worker.onerror = (event) => tell({ kind: 'failed', detail: event.message || 'the worker could not be loaded' });
  worker.onmessageerror = () => tell({ kind: 'failed', detail: 'the worker sent something unreadable' });

  function ask(request: TrackerRequest, picture: ImageBitmap | null, limitMs: number): Promise<TrackerAnswer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => tell({ kind: 'failed', detail: `no answer in ${limitMs} ms` }), limitMs);
      settle = (answer) => {
        clearTimeout(timer);
        if (answer.kind !== 'failed') return resolve(answer);
        worker.terminate();
        reject(new Error(answer.detail));
      };
      worker.postMessage(request, picture ? [picture] : []);
    });
  }

  const opened = await ask({ kind: 'open', wasmBase, model, sample, delegates }, sample, OPEN_LIMIT_MS);
  if (opened.kind !== 'opened') throw new Error('the worker answered something else');
  return {
    delegate: opened.delegate,
    runtime: `worker, ${opened.runtime}`,
    async track(image, captureMs) {
      const answer = await ask({ kind: 'track', image, captureMs }, image, ANSWER_LIMIT_MS);
      if (answer.kind !== 'tracked') throw new Error('the worker answered something else');
      return answer.picture;
    },
    close() {
      worker.terminate();
      tell({ kind: 'failed', detail: 'closed' });
    },
  };
};
