import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SHORT_PLAN_FILE } from '../../../scripts/pictures/short-plan';
import { buildSiteWorker } from '../../../scripts/site/build-site-worker';
import { SECURITY_HEADERS } from '../../../scripts/site/security-headers';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';
import { onPage, waitForPlayWord } from '../page/player-steps';
import { recordForeignRequests } from '../page/record-requests';
import { type StaticHost, serveStatic } from './static-host';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let browser: Browser;
let folder: string;
let host: StaticHost;
let context: BrowserContext;
let foreign: readonly string[];
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiny-tides-site-'));
  const look = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', locale: 'en-GB' } as const;
  context = await browser.newContext({ ...look, serviceWorkers: 'allow' });
  foreign = recordForeignRequests(context);
});
afterEach(async () => {
  expect(foreign).toEqual([]);
  await context.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts the built site on the host: all of it, or without what a camera needs, which is most of its size. */
async function deploy(what: 'whole' | 'withoutCamera'): Promise<void> {
  const filter = (path: string) => what === 'whole' || !/(mediapipe|models)$/.test(path);
  await cp(process.env.TINY_TIDES_DIST ?? join(ROOT, 'dist'), folder, { recursive: true, filter });
  if (what !== 'whole') await buildSiteWorker(ROOT, folder);
  host = await serveStatic(folder);
}

async function home(query = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host.address}${query}`);
  await onPage(page, 'home').waitFor();
  return page;
}

const copyIs = (page: Page, state: string) => page.locator(`[data-copy=${state}]`).waitFor();
const newerNote = (page: Page) => page.locator('[data-note=newer-version]');

/** Another version of the site: its page and one picture are other ones. */
async function deployNewer(name: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(
    join(folder, 'index.html'),
    page.replace(/<html( data-version="\w+")?/, `<html data-version="${name}"`),
  );
  await appendFile(join(folder, 'art', 'tide-pool.svg'), '\n');
  await buildSiteWorker(ROOT, folder);
}

const version = (page: Page) => page.evaluate(() => document.documentElement.dataset.version ?? 'first');

/** Every file that the worker keeps, by its path below the site, and one kept answer's headers. */
const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const base = new URL('.', document.baseURI).href;
    return keys.flat().map(({ url }) => decodeURI(url.slice(base.length).replace(/\?.*$/, '')));
  });

/** To the play of a game with the practice face that moves by itself. */
async function toPlay(page: Page): Promise<void> {
  await page.locator('[data-door=practice]').click();
  await onPage(page, 'plan').getByRole('button', { name: /begin/i }).click();
  await onPage(page, 'feel').getByRole('button', { name: /water/i }).click();
  await onPage(page, 'play').waitFor();
}

async function bringPlan(page: Page): Promise<void> {
  await page.locator('[data-door=bring]').click();
  await page.setInputFiles('input[type=file]', SHORT_PLAN_FILE);
  const confirm = onPage(page, 'confirm-plan');
  await confirm.waitFor();
  for (const box of await confirm.locator('input[type=checkbox]').all()) await box.check();
  await confirm.locator('.button.warm').click();
  await onPage(page, 'plan').getByRole('button', { name: 'Back', exact: true }).click();
  await onPage(page, 'home').waitFor();
}

/** The host is not there any more, as for a device without a network. */
async function cutOff(): Promise<void> {
  await host.close();
  await context.setOffline(true);
}

async function backOnline(): Promise<void> {
  host = await serveStatic(folder, Number(new URL(host.address).port));
  await context.setOffline(false);
}

/** No other host is asked, nothing is sent, and nothing is kept that is no file of the build. */
async function expectNothingElse(page: Page): Promise<void> {
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const before = await keptFiles(page);
  const answers = await page.evaluate(
    (port) => {
      const came = (address: string, how?: RequestInit) =>
        fetch(address, how).then(
          ({ status }) => status,
          () => 'refused',
        );
      return Promise.all([
        came(`http://127.0.0.1:${port}/picture`),
        came('index.html', { method: 'POST', body: 'a picture' }),
        came('nothing-here.png'),
        came('index.html?practice=ideal'),
      ]);
    },
    (other.address() as AddressInfo).port,
  );
  other.close();
  expect(answers).toEqual(['refused', 'refused', 404, 200]);
  expect(asked).toEqual([]);
  expect(await keptFiles(page)).toEqual(before);
}

describe('a site on a host that sends no headers, below a path', () => {
  it('comes whole at the first visit; without a network a session goes to its close and the console opens (F23)', async () => {
    await deploy('whole');
    const page = await home('?practice=ideal&speed=4&attempts=1');
    await copyIs(page, 'whole');
    expect(await lookAt(page, 'home-works-offline')).toEqual([]);
    const built = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = built.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    const files = paths.map((path) => path.slice(folder.length + 1)).filter((path) => path !== 'site-worker.js');
    expect((await keptFiles(page)).sort()).toEqual(files.sort());
    await cutOff();
    await page.reload();
    await copyIs(page, 'whole');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByText('Geht jetzt auch ohne Internet.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await toPlay(page);
    await onPage(page, 'close').waitFor();
    const headers = await page.evaluate(async () => [...(await fetch(location.pathname)).headers]);
    expect(Object.fromEntries(headers)).toMatchObject(
      Object.fromEntries(Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
    );
    await page.goto(`${host.address}therapist.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const manifest = await page.evaluate(async () => (await fetch('tiny-tides.webmanifest')).json());
    const icons: readonly { readonly src: string; readonly sizes: string }[] = manifest.icons;
    const sizes = await page.evaluate(
      (sources) =>
        Promise.all(
          sources.map(async (source) => {
            const { width, height } = await createImageBitmap(await (await fetch(source)).blob());
            return `${width}x${height}`;
          }),
        ),
      icons.map(({ src }) => src),
    );
    expect(sizes).toEqual(icons.map(({ sizes }) => sizes));
  });

  it('says kindly that not all is here when the network goes too early, and goes on when it is back (F23)', async () => {
    await deploy('withoutCamera');
    const page = await home();
    // Asked for, and not on its way any more.
    host.silent.add('index.html');
    await expect.poll(() => keptFiles(page), { timeout: 60_000 }).toContain('workbench.html');
    expect(await keptFiles(page)).not.toContain('index.html');
    await cutOff();
    await page
      .locator('[data-copy=coming], [data-copy=partly]', { hasText: /no internet right now.*on this device yet/is })
      .waitFor();
    expect(await lookAt(page, 'home-not-yet-offline')).toEqual([]);
    await page.reload();
    await page
      .locator('[data-page=not-yet-here]', { hasText: /no internet.*Nothing is lost.*kein Internet/is })
      .waitFor();
    expect(await lookAt(page, 'not-yet-here')).toEqual([]);
    await backOnline();
    await page.getByRole('link', { name: 'Try again' }).click();
    await onPage(page, 'home').waitFor();
    await copyIs(page, 'whole');
  });

  it('never says that all is here while a file is missing or is another one, and names it; then fetches that one alone and nothing else', async () => {
    await deploy('withoutCamera');
    host.gone.add('sound/lagoon.mp3');
    const page = await home();
    await page.locator('[data-copy=partly]', { hasText: 'sound/lagoon.mp3' }).waitFor();
    expect(await lookAt(page, 'home-partly-offline')).toEqual([]);
    host.gone.clear();
    // What a network that asks for a password first answers to everything.
    const sound = join(folder, 'sound', 'lagoon.mp3');
    const right = await readFile(sound);
    await writeFile(sound, '<html>Welcome to our hotel</html>');
    await page.reload();
    await page.locator('[data-copy=partly]', { hasText: 'sound/lagoon.mp3' }).waitFor();
    await writeFile(sound, right);
    host.sent.length = 0;
    await page.reload();
    await copyIs(page, 'whole');
    expect(host.sent).toEqual(['sound/lagoon.mp3']);
    await expectNothingElse(page);
  });
});

describe('a newer version', () => {
  it('brings what changed alone, waits while a session runs in any window, and finds all that was kept (F22)', async () => {
    await deploy('withoutCamera');
    const playing = await home('?practice=ideal&speed=4&attempts=4');
    await copyIs(playing, 'whole');
    const page = await home();
    await copyIs(page, 'whole');
    await toPlay(playing);
    await playing.keyboard.press('Escape');
    await deployNewer('second');
    host.sent.length = 0;
    await page.reload();
    await newerNote(page).waitFor();
    expect(host.sent.sort()).toEqual(['art/tide-pool.svg', 'index.html', 'site-worker.js']);
    expect(await lookAt(page, 'home-newer-version')).toEqual([]);
    await newerNote(page).getByRole('button').click();
    await newerNote(page)
      .filter({ hasText: /open in another window/i })
      .waitFor();
    expect(await lookAt(page, 'home-newer-elsewhere')).toEqual([]);
    // Another load beside a session takes nothing over either, and the game goes on.
    await page.reload();
    await newerNote(page).waitFor();
    expect(await version(page)).toBe('first');
    await playing.keyboard.press('Escape');
    await waitForPlayWord(playing, 'rest', 'move', 'hold', 'release', 'done');
    await playing.close();
    await bringPlan(page);
    await newerNote(page).getByRole('button').click();
    await page.locator('html[data-version=second]').waitFor();
    await page.locator('[data-door=player]').waitFor();
    await copyIs(page, 'whole');
    await newerNote(page).waitFor({ state: 'detached' });
    // One that waited before the page was opened is taken without a word.
    await deployNewer('third');
    await page.reload();
    await newerNote(page).waitFor();
    expect(await version(page)).toBe('second');
    await page.reload();
    await page.locator('html[data-version=third]').waitFor();
    await copyIs(page, 'whole');
    await cutOff();
    await page.reload();
    await page.locator('html[data-version=third] [data-door=player]').waitFor();
  });
});
