/** A request to somewhere else that was refused before anything of it left. */
export interface RefusedRequest {
  /** The browser's own name for the way it tried: `fetch`, `WebSocket`, or the directive of a policy. */
  readonly way: string;
  /** Where to: the origin alone, because the rest of an address may say something about a person. */
  readonly to: string;
}

/** On the page: a worker was refused something; `detail` is the `RefusedRequest`. */
export const REFUSED_IN_WORKER = 'tiny-tides:refused';

/** Ways to stay connected with somebody. The product has no use for any of them, so they lead nowhere at all. */
const CONNECTIONS = ['WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection'];

/** The parts of a page or worker through which a script can reach the network. */
export interface NetworkScope {
  readonly location: { readonly href: string; readonly origin: string };
  fetch: typeof fetch;
  readonly Request: typeof Request;
  /** A service worker has none. */
  readonly XMLHttpRequest?: { readonly prototype: Pick<XMLHttpRequest, 'open'> };
  /** Workers cannot send a beacon. */
  readonly navigator?: { sendBeacon?: Navigator['sendBeacon'] };
}

/**
 * From here on no script of this page or worker reaches another origin, whatever a library tries: the request throws a
 * TypeError before anything leaves, and is told. The security headers forbid the same; this holds where somebody serves the
 * product without them. Must run before any other code: it cannot take back what was copied before.
 */
export function stayOnDevice(scope: NetworkScope, tell: (refused: RefusedRequest) => void): void {
  const refuse = (way: string, to: string): never => {
    tell({ way, to });
    throw new TypeError(`Refused: nothing leaves this device (${to})`);
  };
  const check = (way: string, address: string | URL): void => {
    const { protocol, origin } = new URL(address, scope.location.href);
    if (protocol === 'blob:' || protocol === 'data:' || origin === scope.location.origin) return;
    refuse(way, origin);
  };

  const fetchOnDevice = scope.fetch.bind(scope);
  scope.fetch = async (input, init) => {
    check('fetch', input instanceof scope.Request ? input.url : input);
    return fetchOnDevice(input, init);
  };

  const requests = scope.XMLHttpRequest?.prototype;
  const openOnDevice = requests?.open;
  if (requests !== undefined && openOnDevice !== undefined) {
    requests.open = function open(this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
      check('XMLHttpRequest', url);
      return Reflect.apply(openOnDevice, this, [method, url, ...rest]);
    };
  }

  const { navigator } = scope;
  const beaconOnDevice = navigator?.sendBeacon?.bind(navigator);
  if (navigator !== undefined && beaconOnDevice !== undefined) {
    navigator.sendBeacon = (url, data) => {
      check('sendBeacon', url);
      return beaconOnDevice(url, data);
    };
  }

  for (const way of CONNECTIONS.filter((name) => name in scope)) {
    const Refused = function Refused(address?: unknown) {
      refuse(way, typeof address === 'string' ? originOf(address) : 'another device');
    };
    Object.defineProperty(scope, way, { value: Refused, writable: false, configurable: false });
  }
}

function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    // Not an address: it would lead nowhere, and is refused all the same.
    return address;
  }
}
