import { REFUSED_IN_WORKER } from '../../../game/ports/stay-on-device';
import type { CameraPicture } from '../tracker/camera-picture';
import { drawFace } from '../tracker/drawn-face';
import { type LinkRequest, OPEN_LIMIT_MS, type OpenLink, type TrackerLink } from '../tracker/tracker-link';
import type { EngineInWorker, RefusedInWorker, TrackerAnswer, TrackerRequest } from './tracker-messages';
import { type AskedWorker, createWorkerAnswers, type Numbered } from './worker-answers';

/** A frame takes 20 to 100 ms; two seconds without an answer is a hang, ms. */
const ANSWER_LIMIT_MS = 2000;

/** The part of a worker that a link needs. */
export interface TrackerWorker extends AskedWorker {
  onmessage: ((event: MessageEvent<Numbered<TrackerAnswer> | RefusedInWorker | EngineInWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Opens the tracker in a module worker. Rejects when the worker does not start, breaks down or keeps silent; it is then gone. */
export const openWorkerLink: OpenLink = (request) => {
  const name = request.tells === 'face' ? 'second-face-tracker' : 'face-tracker';
  return linkTo(new Worker(new URL('./tracker-worker.ts', import.meta.url), { type: 'module', name }), request);
};

/** Opens the tracker behind a worker that has just been started. Rejects as `openWorkerLink` does. */
export async function linkTo(worker: TrackerWorker, request: LinkRequest): Promise<TrackerLink> {
  const { wasmBase, delegates, known = null, tells = 'all', engine = null } = request;
  const answers = createWorkerAnswers<TrackerRequest, TrackerAnswer>(worker);
  worker.onmessage = ({ data }) => {
    if (data.kind === 'refused') globalThis.dispatchEvent(new CustomEvent(REFUSED_IN_WORKER, { detail: data.refused }));
    else if (data.kind === 'engine') {
      // A slow network is no hang: as long as more of the engine comes, its opening is waited for.
      answers.isAlive();
      request.onEngine?.(data.bytes);
    } else answers.heard(data);
  };
  worker.onerror = (event) => answers.end(new Error(event.message || 'the worker could not be loaded'));
  worker.onmessageerror = () => answers.end(new Error('the worker sent something unreadable'));

  async function ask<Kind extends TrackerAnswer['kind']>(
    question: TrackerRequest,
    picture: CameraPicture | null,
    limitMs: number,
    kind: Kind,
    signal?: AbortSignal,
  ): Promise<Extract<TrackerAnswer, { kind: Kind }>> {
    const answer = await answers.ask(question, picture ? [picture] : [], limitMs, signal);
    if (answer.kind === kind) return answer as Extract<TrackerAnswer, { kind: Kind }>;
    const broken = new Error(answer.kind === 'failed' ? answer.detail : 'the worker answered something else');
    answers.end(broken);
    throw broken;
  }

  worker.postMessage({ kind: 'load', wasmBase, engine } satisfies TrackerRequest, []);
  const model = await Promise.resolve(request.model).catch((error: unknown) => {
    answers.end(new Error('there is no model'));
    throw error;
  });
  const sample = await drawFace('frame');
  const open: TrackerRequest = { kind: 'open', wasmBase, model, delegates, known, sample, tells };
  const opened = await ask(open, sample, OPEN_LIMIT_MS, 'opened');
  return {
    delegate: opened.delegate,
    reads: opened.reads,
    copiesFrames: opened.copiesFrames ?? false,
    machine: opened.machine ?? null,
    foundDrawnFace: opened.foundDrawnFace ?? null,
    lookMs: opened.lookMs ?? null,
    engine: opened.engine ?? null,
    runtime: `worker, ${opened.runtime}`,
    async track(image, captureMs, signal) {
      try {
        return (await ask({ kind: 'track', image, captureMs }, image, ANSWER_LIMIT_MS, 'tracked', signal)).picture;
      } finally {
        // Without effect on a picture that was handed over; one that an ended worker did not take is let go of here.
        image.close();
      }
    },
    close: () => answers.end(new Error('closed')),
  };
}
