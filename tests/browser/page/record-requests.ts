import type { BrowserContext } from 'playwright-core';

/**
 * Collects everything of a context that leaves loopback: requests of pages and workers (beacons and pings too), web sockets,
 * and any connection to another device, to wherever it leads. A test expects the list to stay empty.
 */
export function recordForeignRequests(context: BrowserContext): readonly string[] {
  const foreign: string[] = [];
  const record = (address: string) => {
    const url = new URL(address);
    if (['data:', 'blob:'].includes(url.protocol)) return;
    if (url.hostname !== '127.0.0.1') foreign.push(address);
  };
  context.on('request', (request) => record(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => record(socket.url())));
  context.on('console', (message) => {
    if (message.text() === PEER) foreign.push(PEER);
  });
  void context.addInitScript((told) => {
    if (typeof RTCPeerConnection === 'undefined') return;
    window.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct(real, given) {
        console.log(told);
        return Reflect.construct(real, given);
      },
    });
  }, PEER);
  return foreign;
}

const PEER = 'a connection to another device was opened';
