import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { netLog } from '../page/net-log';
import { onPage } from '../page/player-steps';
import { recordForeignRequests } from '../page/record-requests';
import { servePlainly } from '../page/serve-plainly';

let host: Awaited<ReturnType<typeof servePlainly>>;
beforeAll(async () => {
  host = await servePlainly(inject('siteAddress'));
});
afterAll(() => host.close());

let browser: Browser | null = null;
afterEach(() => browser?.close());

/** What a script of the page says that tries every way out. */
function tryEveryWay(): Promise<readonly string[]> {
  const attempt = async (open: () => unknown) => {
    try {
      await open();
      return 'went out';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const request = new XMLHttpRequest();
  return Promise.all([
    attempt(() => fetch('http://by-fetch.test/', { method: 'POST', body: 'a face' })),
    attempt(() => fetch(new Request('http://by-request.test/'))),
    attempt(() => request.open('GET', 'http://by-xhr.test/')),
    attempt(() => navigator.sendBeacon('http://by-beacon.test/', 'a face')),
    attempt(() => new WebSocket('ws://by-socket.test/')),
    attempt(() => new EventSource('http://by-events.test/')),
    attempt(() => new RTCPeerConnection({ iceServers: [{ urls: 'stun:by-peer.test:3478' }] })),
  ]);
}

/** Ways that no script can be kept from by another script: there the page's own policy stands. */
function tryElements(): void {
  const image = document.createElement('img');
  image.src = 'http://by-image.test/a-face.png';
  const style = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: 'http://by-style.test/a.css',
  });
  const ahead = Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: 'http://by-name.test/' });
  const script = Object.assign(document.createElement('script'), { src: 'http://by-script.test/a.js' });
  const frame = Object.assign(document.createElement('iframe'), { src: 'http://by-frame.test/' });
  document.body.append(image, style, ahead, script, frame);
}

it.each(['', 'therapist.html', 'workbench.html'])(
  'a host that sends no headers gets a page that is guarded before any other code runs: /%s (F35)',
  async (name) => {
    const html = await (await fetch(host.address + name)).text();
    const policy = html.indexOf('http-equiv="Content-Security-Policy"');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.indexOf('<script'));
    const [, entry = ''] = html.match(/<script[^>]* src="\.\/(assets\/[^"]+)"/) ?? [];
    const code = await (await fetch(host.address + entry)).text();
    const [first = ''] = code.match(/import[^;]*?["'`]\.\/[^"'`]+["'`]/) ?? [];
    expect(first).toContain('page-guard');
    const guard = await (await fetch(`${host.address}assets/${first.match(/page-guard[^"'`]*/)?.[0]}`)).text();
    // Whatever it imported would run before it.
    expect(guard).not.toMatch(/\bimport\b\s*["'{*]/);
  },
);

it('no way out of the page leads anywhere; each try is listed, once, and erased with all else (F35)', async () => {
  const log = await netLog();
  browser = await launchChromium('none', log.flags);
  const context = await browser.newContext({ locale: 'en-GB' });
  const foreign = recordForeignRequests(context);
  const page = await context.newPage();
  await page.goto(host.address);
  await onPage(page, 'home').waitFor();
  const refused = (to: string) => `Refused: nothing leaves this device (${to})`;
  expect(await page.evaluate(tryEveryWay)).toEqual([
    ...['http://by-fetch.test', 'http://by-request.test', 'http://by-xhr.test', 'http://by-beacon.test'].map(refused),
    ...['ws://by-socket.test', 'http://by-events.test', 'another device'].map(refused),
  ]);
  await page.evaluate(tryElements);
  await page.evaluate(tryEveryWay);
  await onPage(page, 'home').locator('[data-door=kept]').click();
  await onPage(page, 'kept').locator('[data-door=left]').click();
  const listed = onPage(page, 'left').locator('[data-left] li');
  await listed.filter({ hasText: 'http://by-image.test' }).waitFor();
  for (const way of ['fetch', 'beacon', 'socket', 'style', 'script', 'frame'])
    expect(await listed.filter({ hasText: `by-${way}.test` }).count(), way).toBe(1);
  await onPage(page, 'left').locator('.button').last().click();
  await onPage(page, 'kept').locator('.button').last().click();
  await page.locator('[data-dialog=erase] .button').nth(1).click();
  await page.locator('[data-dialog=erase] .button').nth(1).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await onPage(page, 'kept').locator('[data-door=left]').click();
  await onPage(page, 'left').getByText('Nothing has left yet.').waitFor();
  await browser.close();
  const logged = await log.read();
  expect(logged.foreign).toEqual([]);
  expect(logged.seen).toBeGreaterThan(0);
  // Playwright hears of what the policy refused before it was sent; nothing that a script tried came even so far.
  expect(foreign.filter((url) => !/by-(image|style|script|frame)/.test(url))).toEqual([]);
});

it('what is stopped in the console stands in its list, and of nobody (F35)', async () => {
  browser = await launchChromium('none');
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(`${host.address}therapist.html`);
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  expect(await page.evaluate(() => fetch('http://by-console.test/').catch(String))).toMatch(/nothing leaves/);
  await page.getByRole('button', { name: 'Open my console' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  const line = page.getByRole('listitem').filter({ hasText: 'http://by-console.test' });
  await line.waitFor();
  expect(await line.textContent()).toMatch(/\d{4} · stopped before it was sent · network · http:\/\/by-console\.test$/);
});
