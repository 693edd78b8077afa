import type { BrowserContext } from 'playwright-core';

/** Collects every request of a context that leaves loopback; a test expects the list to stay empty. */
export function recordForeignRequests(context: BrowserContext): readonly string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol)) return;
    if (url.hostname !== '127.0.0.1') foreign.push(request.url());
  });
  return foreign;
}
