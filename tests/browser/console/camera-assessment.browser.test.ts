import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';
import { type NetLog, netLog } from '../page/net-log';
import { CAN_TRACK, CLIPS, named } from '../page/open-tracker-page';
import { recordForeignRequests } from '../page/record-requests';
import { servePlainly } from '../page/serve-plainly';
import { sharedFile } from '../page/shared-data';

let browser: Browser;
let page: Page;
let foreign: readonly string[];
let log: NetLog;
let host: { readonly address: string; close(): void };
const asked: string[] = [];

beforeEach(async () => {
  log = await netLog();
  // None of our headers: here the page keeps everything on the device by itself.
  host = await servePlainly(inject('siteAddress'));
  browser = await launchChromium({ clip: sharedFile(CLIPS[0]) }, log.flags);
  const context = await browser.newContext({ permissions: ['camera'], locale: 'en-GB' });
  foreign = recordForeignRequests(context);
  page = await context.newPage();
  // Every track of the camera that was ever opened, so that its light can be looked at.
  await page.addInitScript(() => {
    const opened = window as unknown as { tracks: MediaStreamTrack[] };
    opened.tracks = [];
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      opened.tracks.push(...stream.getTracks());
      return stream;
    };
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${host.address}therapist.html`);
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await button('Open my console').click();
  await button('New patient').click();
  await page.getByLabel('Code', { exact: false }).first().fill('KITE-7');
  await button('Add').click();
  await page.getByRole('link', { name: 'Assessment' }).click();
});

afterEach(async () => {
  await browser?.close();
  host?.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const lights = () =>
  page.evaluate(() => (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState));

describe.skipIf(!CAN_TRACK)(named('an assessment with the camera'), () => {
  it('measures a smile, is off with the page, keeps what was whole, and lets nothing leave the device (F35)', async () => {
    await button('Measure with the camera').waitFor();
    expect(asked.filter((url) => /vision|\.wasm|\.task/.test(url))).toEqual([]);
    await button('Measure with the camera').click();
    // By itself once the face stands well; the next steps by the person.
    await page.locator('.measure[data-step=rest]').waitFor();
    expect(await lights()).toEqual(['live']);
    expect(await page.locator('video').count()).toBe(0);
    for (let i = 0; i < 3; i += 1) await button('Skip').click();
    await page.locator('.measure[data-step=open-mouth-smile]').waitFor();
    expect(await lookAt(page, 'measuring')).toEqual([]);
    await page.getByText('repeat 2 of 3').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(await lights()).toEqual(['ended']);

    await page.getByRole('link', { name: 'Assessment' }).click();
    const smile = page.getByRole('row', { name: /Open-mouth smile/ });
    expect(await smile.textContent()).toMatch(/n 1|not sure/);
    expect(await page.getByRole('row', { name: /Brow raise/ }).textContent()).toContain('not taken');
    expect(await page.locator('main').textContent()).not.toMatch(/improve/i);
    expect(await lookAt(page, 'measured')).toEqual([]);
    await page.getByText('For a second rater').click();
    const [file] = await Promise.all([page.waitForEvent('download'), button('Save blinded file').click()]);
    expect(file.suggestedFilename()).toMatch(/^blinded-\w{8}\.html$/);
    await page.getByText(/· A: /).waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText(`blinded export · file · ${file.suggestedFilename()}`).waitFor();
    expect(foreign).toEqual([]);
    await browser.close();
    const logged = await log.read();
    expect(logged.foreign).toEqual([]);
    expect(logged.seen).toBeGreaterThan(0);
  });

  it('without a model says so, and shows the drawn face, which is not kept for a patient', async () => {
    await page.route('**/models/**', (route) => route.fulfill({ status: 404, body: '' }));
    await button('Measure with the camera').click();
    await page.getByText(/file that finds faces is not on this site/).waitFor();
    expect(await lookAt(page, 'no model')).toEqual([]);
    await button(/Show how it goes/).click();
    await page.locator('.measure[data-step=rest]').waitFor();
    await page.getByText(/repeat 2 of 3/).waitFor();
    await button('End the demonstration').click();
    await page.getByText('It is not kept.').waitFor();
    expect(await page.getByRole('row', { name: /eye opening/ }).textContent()).toMatch(/n 1/);
    await page.reload();
    await page.getByLabel('Passcode').fill('blue-lagoon');
    await button('Unlock').click();
    await page.getByText('Nothing has been measured yet.').waitFor();
    expect(await lights()).toEqual([]);
  });
});
