import '../../../engine-adapters/mediapipe/worker/fetch-guard';

/** Tries every door of a worker to an address and posts what became of it. */
async function attempt(open: () => unknown): Promise<string> {
  try {
    await open();
    return 'went out';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

self.onmessage = async ({ data }: MessageEvent<{ readonly foreign: string; readonly own: string }>) => {
  const request = new XMLHttpRequest();
  self.postMessage({
    fetched: await attempt(() => fetch(data.foreign, { method: 'POST', body: 'a face' })),
    asRequest: await attempt(() => fetch(new Request(data.foreign))),
    sent: await attempt(() => request.open('GET', data.foreign)),
    connected: await Promise.all([
      attempt(() => new WebSocket(data.foreign.replace('http', 'ws'))),
      attempt(() => new EventSource(data.foreign)),
      attempt(() => new WebTransport(data.foreign.replace('http', 'https'))),
    ]),
    own: await attempt(() => fetch(data.own)),
  });
};
