/** The key under which a W3C WebDriver tells elements (the standard, section 11). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The driver's own word for what went wrong, e.g. `stale element reference`. */
export class WebDriverError extends Error {
  constructor(
    readonly kind: string,
    detail: string,
  ) {
    super(`${kind}: ${detail}`);
    this.name = 'WebDriverError';
  }
}

export interface WebDriverSession {
  readonly capabilities: { readonly browserVersion?: string };
  /** A command of the session; `path` begins behind the session's id. Rejects with a `WebDriverError`. */
  ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>;
  /** The driver's id of the first element for a CSS selector. */
  find(selector: string): Promise<string>;
  end(): Promise<void>;
}

async function ask<T>(method: string, address: string, body?: object): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(address, { method, headers: { 'Content-Type': 'application/json' }, ...sent });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new WebDriverError(value?.error ?? `HTTP ${answer.status}`, value?.message ?? '');
  return value;
}

/** Opens a session with a driver at this address, e.g. http://127.0.0.1:4444. */
export async function openSession(driver: string, wanted: object): Promise<WebDriverSession> {
  const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: { browserVersion?: string } }>(
    'POST',
    `${driver}/session`,
    { capabilities: { alwaysMatch: wanted } },
  );
  const base = `${driver}/session/${sessionId}`;
  return {
    capabilities,
    ask: (method, path, body = method === 'POST' ? {} : undefined) => ask(method, base + path, body),
    async find(selector) {
      const found = await ask<Record<typeof ELEMENT, string>>('POST', `${base}/element`, {
        ...{ using: 'css selector', value: selector },
      });
      return found[ELEMENT];
    },
    end: () => ask('DELETE', base),
  };
}
