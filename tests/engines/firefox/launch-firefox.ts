import { readFile } from 'node:fs/promises';
import { firefox } from 'playwright-core';
import type { Engine } from '../engine-page';
import { openScreen } from '../setup/open-screen';
import { type BidiTransport, mendTransport } from './mend-transport';

/** A machine without sound and without a graphics card still has both, and nobody is asked for anything. */
const PREFERENCES = {
  'media.cubeb.force_mock_context': true,
  'webgl.force-enabled': true,
  'webgl.forbid-software': false,
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
  'media.autoplay.default': 0,
  'ui.prefersReducedMotion': 1,
};

/** The part of playwright's own inside that makes the connection to a Firefox of the system. */
interface FirefoxInside {
  readonly _bidiFirefox: {
    connectToTransport(transport: BidiTransport, options: object): Promise<unknown>;
  };
}

/** Has every Firefox that is started from here on talk through `mendTransport`. */
function mendConnections(): void {
  const { _connection } = firefox as unknown as { _connection: { toImpl(one: unknown): FirefoxInside } };
  const inside = _connection.toImpl(firefox)._bidiFirefox;
  const connect = inside.connectToTransport.bind(inside);
  inside.connectToTransport = (transport, options) => connect(mendTransport(transport), options);
}

let mended = false;

/** Far longer than a step takes on a busy machine: it only ends one that waits for ever, ms. */
const PATIENCE_MS = 120_000;
/** A small window leaves the tracker its share of a small machine. */
const WINDOW = { width: 480, height: 640 };

/** Starts the system's Firefox on a screen of its own, with one page. */
export async function launchFirefox(executablePath: string): Promise<Engine> {
  if (!mended) mendConnections();
  mended = true;
  const screen = await openScreen();
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    headless: true,
    firefoxUserPrefs: PREFERENCES,
    env: { ...process.env, DISPLAY: screen.display },
  });
  browser.once('disconnected', () => screen.close());
  const context = await browser.newContext({ viewport: WINDOW });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  return {
    version: `Firefox ${browser.version()}`,
    page,
    async saved(step) {
      const [file] = await Promise.all([page.waitForEvent('download'), step()]);
      return readFile(await file.path(), 'utf8');
    },
    close: () => browser.close(),
  };
}
