import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../engine-page';
import { openScreen } from '../setup/open-screen';
import { openSession, type WebDriverSession } from './webdriver';
import { webkitPage } from './webkit-page';

/** The driver answers within a second; after this long it never will, ms. */
const DRIVER_LIMIT_MS = 20_000;
/** A file is there within a second; after this long it never will be, ms. */
const SAVED_LIMIT_MS = 30_000;
/** A walk's longest wait inside a page, ms. */
const SCRIPT_LIMIT_MS = 240_000;

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
}

/**
 * Starts WebKit behind its WebDriver, on a screen and in a home of its own, drawing without its compositor: four times as quick where
 * there is no graphics card. A video's callback for its frames never comes then, so that the way without it is walked too.
 */
export async function launchWebKit(programs: WebKitPrograms): Promise<Engine> {
  const screen = await openScreen();
  const home = await mkdtemp(join(tmpdir(), 'tiny-tides-webkit-'));
  const saved = join(home, 'saved');
  await mkdir(saved);
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${saved}"\n`);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{
        HOME: home,
        XDG_RUNTIME_DIR: home,
        XDG_CONFIG_HOME: join(home, '.config'),
        DISPLAY: screen.display,
        LANG: 'en_US.UTF-8',
      },
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  async function close(session: WebDriverSession | null): Promise<void> {
    // What has ended by itself is ended all the same.
    await session?.end().catch(() => {});
    await ended(driver);
    screen.close();
    await rm(home, { recursive: true, force: true });
  }
  let session: WebDriverSession | null = null;
  try {
    const opened = await whenUp(`http://127.0.0.1:${port}`, programs.browser);
    session = opened;
    await opened.ask('POST', '/timeouts', { script: SCRIPT_LIMIT_MS });
    const version = `WebKit ${opened.capabilities.browserVersion ?? ''}`.trim();
    return { version, page: webkitPage(opened), saved: (step) => savedIn(saved, step), close: () => close(opened) };
  } catch (error) {
    await close(session);
    throw error;
  }
}

/** Does a step that saves one file in this folder; out: its text. */
async function savedIn(folder: string, step: () => Promise<unknown>): Promise<string> {
  const before = await readdir(folder);
  await step();
  const endMs = performance.now() + SAVED_LIMIT_MS;
  for (;;) {
    const [name] = (await readdir(folder)).filter((one) => !before.includes(one) && one.endsWith('.json'));
    const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8');
    if (text !== '') return text;
    if (performance.now() > endMs) throw new Error(`nothing was saved in ${SAVED_LIMIT_MS} ms`);
    await new Promise((passed) => setTimeout(passed, 100));
  }
}

async function whenUp(driver: string, binary: string): Promise<WebDriverSession> {
  const endMs = performance.now() + DRIVER_LIMIT_MS;
  for (;;) {
    const up = await fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    if (performance.now() > endMs) throw new Error(`the driver did not answer in ${DRIVER_LIMIT_MS} ms`);
    await new Promise((passed) => setTimeout(passed, 50));
  }
  return openSession(driver, {
    // Not full-screen, a page is never narrower than the browser's own bar.
    'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] },
  });
}

/** A port that is free now. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill();
  });
}
