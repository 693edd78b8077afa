import { stayOnDevice } from '../../../game/ports/stay-on-device';
import { keptSite } from './kept-site';
import type { SiteFiles, WorkerAnswer, WorkerRequest } from './site-files';

/** Put in by the build. */
declare const SITE_FILES: SiteFiles;

const worker = self as unknown as ServiceWorkerGlobalScope;
// Before anything else runs here. It asks for files of the site alone: whoever should ask for more is told by the error.
stayOnDevice(self, () => {});
const { scope } = worker.registration;
const site = keptSite(SITE_FILES, scope, worker.caches, (request, how) => fetch(request, how));

/** Several windows may ask at once. */
let filling: Promise<readonly string[]> | null = null;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const answer = site.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const answering = answerTo(event.data as WorkerRequest).then((answer) => port?.postMessage(answer));
  event.waitUntil(answering);
});

/**
 * The first version is there at once, with a page for whoever is without a network before the rest has come. A newer one comes
 * whole, beside the one that runs, or not at all.
 */
async function install(): Promise<void> {
  if (worker.registration.active === null) {
    await site.fill('first');
    return worker.skipWaiting();
  }
  const missing = await site.fill('all');
  if (missing.length > 0) throw new Error(`a newer version could not be fetched whole: ${missing.join(', ')}`);
}

async function takeOver(): Promise<void> {
  await worker.clients.claim();
  await site.forgetOthers();
}

async function answerTo(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request === 'fill') {
    filling ??= site.fill('all').finally(() => {
      filling = null;
    });
    return { missing: await filling };
  }
  // The window that asks is one of them. In any other a session may run, with code that would lose the rest of its files.
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(scope)).length > 1) return { opens: false };
  await worker.skipWaiting();
  return { opens: true };
}
