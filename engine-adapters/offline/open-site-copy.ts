import type { SiteCopy, SiteCopyNews } from '../../game/ports/site-copy';
import { withinTime } from '../../game/ports/within-time';
import type { WorkerAnswer, WorkerRequest } from './worker/site-files';

/** Between looks for a newer version in a window that stays open [ms]: once an hour. */
const LOOK_EVERY_MS = 3_600_000;
/** A page that is never idle begins all the same after this long [ms]. */
const IDLE_WITHIN_MS = 5000;
/** A browser ends a worker that works for longer than five minutes; what has come by then is kept, and it is asked again [ms]. */
const ANSWER_WITHIN_MS = 330_000;

/**
 * The product's copy on this device, through the worker that the build puts beside the pages. Where there is none (another browser, no safe address, a
 * page that was not built) nothing is ever told but `unknown`.
 * @param siteBase the site's address, ends with a slash.
 */
export function openSiteCopy(siteBase: string, nowMs: () => number): SiteCopy {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const listeners = new Set<(news: SiteCopyNews) => void>();
  let news: SiteCopyNews = { copy: { is: 'unknown' }, newer: false };
  let registration: ServiceWorkerRegistration | undefined;
  let keeping: Promise<void> | null = null;
  let lookedMs = nowMs();
  let touched = false;
  for (const sign of ['pointerdown', 'keydown'] as const)
    addEventListener(sign, () => (touched = true), { capture: true, once: true });

  const tell = (change: Partial<SiteCopyNews>) => {
    news = { ...news, ...change };
    for (const listener of listeners) listener(news);
  };

  async function register(): Promise<void> {
    if (registration !== undefined) return;
    // A page that is fetched for the first time goes first.
    if (workers?.controller === null) await idle();
    registration = await workers?.register(new URL('site-worker.js', siteBase), { updateViaCache: 'none' });
    if (registration === undefined) return;
    watchVersions(registration, (newer) => tell({ newer }));
    addEventListener('online', () => void keepOnce(() => false));
  }

  async function fill(): Promise<void> {
    if (registration === undefined || news.copy.is === 'whole') return;
    const active = (await workers?.ready)?.active;
    if (!active) return;
    tell({ copy: { is: 'coming' } });
    const answer = await ask(active, 'fill');
    if (!('missing' in answer)) return;
    tell({ copy: answer.missing.length === 0 ? { is: 'whole' } : { is: 'partly', missing: answer.missing } });
  }

  async function openNewer() {
    const waiting = registration?.waiting;
    if (!waiting) return 'none';
    const reload = () => location.reload();
    workers?.addEventListener('controllerchange', reload, { once: true });
    const answer = await ask(waiting, 'open');
    if ('opens' in answer && answer.opens) return 'opens';
    workers?.removeEventListener('controllerchange', reload);
    return 'otherWindows';
  }

  async function keep(mayReload: () => boolean): Promise<void> {
    try {
      await register();
      if (registration?.waiting && !touched && mayReload() && (await openNewer()) === 'opens') return;
      await fill();
      if (nowMs() - lookedMs < LOOK_EVERY_MS) return;
      lookedMs = nowMs();
      await registration?.update();
    } catch {
      // Without a network nothing newer is found, and a browser may refuse a copy: then none is told to be here.
    }
  }

  function keepOnce(mayReload: () => boolean): Promise<void> {
    keeping ??= keep(mayReload).finally(() => {
      keeping = null;
    });
    return keeping;
  }

  return {
    follow(listener) {
      listeners.add(listener);
      listener(news);
      return () => listeners.delete(listener);
    },
    keep: (mayReload) => (savesData() ? Promise.resolve() : keepOnce(mayReload)),
    openNewer,
  };
}

/** Tells at once and from then on whether a newer version waits beside the one that runs. */
function watchVersions(registration: ServiceWorkerRegistration, tell: (newer: boolean) => void): void {
  const look = () => tell(registration.waiting !== null && registration.active !== null);
  const watchNewest = () => {
    for (const one of [registration.installing, registration.waiting]) one?.addEventListener('statechange', look);
  };
  registration.addEventListener('updatefound', watchNewest);
  watchNewest();
  look();
}

/** Rejects when no answer comes: the browser has ended the worker. */
function ask(worker: ServiceWorker, request: WorkerRequest): Promise<WorkerAnswer> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<WorkerAnswer>((done) => {
    port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => done(data);
  });
  worker.postMessage(request, [port2]);
  return withinTime(ANSWER_WITHIN_MS, answer, () => new Error(`${request}: no answer in ${ANSWER_WITHIN_MS} ms`));
}

/** Whether the person has asked the browser to save data. */
function savesData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Settles when everything that the page asked for is there and nothing is to be done. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  await new Promise<void>((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: IDLE_WITHIN_MS });
    else setTimeout(done, IDLE_WITHIN_MS);
  });
}
