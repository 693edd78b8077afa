import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface LoggedEvent {
  readonly type: number;
  readonly params?: {
    readonly url?: string;
    readonly host?: string;
    readonly initiator?: string;
    readonly network_anonymization_key?: string;
  };
}

export interface NetLog {
  /** For the start of the browser. */
  readonly flags: readonly string[];
  /**
   * To be called once, when the browser is closed. Every address off this machine that a page or worker asked for, and every
   * name that was looked up for one, as the browser's own network part wrote them down: the last place before the wire, below
   * everything that a page could hide behind. `seen`: how many requests to this machine it wrote down, so that an empty log is noticed.
   */
  read(): Promise<{ readonly foreign: readonly string[]; readonly seen: number }>;
}

/** Chromium asks its maker about any form that it might fill in, and names the page beside it. No page can speak for that. */
const ITS_OWN = 'https://content-autofill.googleapis.com';

/** The browser's own log of its network. */
export async function netLog(): Promise<NetLog> {
  const folder = await mkdtemp(join(tmpdir(), 'net-log-'));
  const path = join(folder, 'log.json');
  return {
    flags: [`--log-net-log=${path}`],
    async read() {
      const log = JSON.parse(await readFile(path, 'utf8'));
      await rm(folder, { recursive: true });
      const { URL_REQUEST_START_JOB: request, HOST_RESOLVER_MANAGER_REQUEST: lookUp } = log.constants.logEventTypes;
      const asked = (log.events as readonly LoggedEvent[]).flatMap(({ type, params = {} }) => {
        // The browser asks for news of its own; what a page wanted names the page.
        if (type === request && params.initiator !== 'not an origin') return [params.url ?? ''];
        if (type === lookUp && params.network_anonymization_key?.includes('127.0.0.1') && params.host !== ITS_OWN)
          return [params.host ?? ''];
        return [];
      });
      const here = asked.filter((address) => /^(\w+:\/\/)?127\.0\.0\.1([:/]|$)/.test(address));
      return { foreign: asked.filter((address) => address !== '' && !here.includes(address)), seen: here.length };
    },
  };
}
