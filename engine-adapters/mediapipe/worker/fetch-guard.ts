/**
 * Imported first in the worker: from here on nothing in it can reach another origin, whatever a library tries.
 * The security headers say the same; this holds where somebody serves the product without them.
 */
const guarded = (address: string | URL): void => {
  const url = new URL(address, self.location.href);
  const local = url.protocol === 'blob:' || url.protocol === 'data:' || url.origin === self.location.origin;
  if (!local) throw new TypeError(`Refused: nothing leaves this device (${url.origin})`);
};

const originalFetch = self.fetch.bind(self);
self.fetch = async (input, init) => {
  guarded(input instanceof Request ? input.url : input);
  return originalFetch(input, init);
};

const originalOpen = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function open(
  this: XMLHttpRequest,
  method: string,
  url: string | URL,
  ...rest: unknown[]
) {
  guarded(url);
  return Reflect.apply(originalOpen, this, [method, url, ...rest]);
};

for (const door of ['WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'] as const) {
  Reflect.deleteProperty(self, door);
}
