import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { fingerprintWords } from '../../../game/therapy/handover/fingerprint-words';
import { passingTherapist, signedFile, signedShortPlan } from '../../../scripts/pictures/signed-plan';
import { turnPage } from '../faults/unseen-page';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';
import { onPage } from '../page/player-steps';
import { codePicture, writeCodeClip } from './code-clip';

declare global {
  interface Window {
    codeTracks: MediaStreamTrack[];
  }
}

const therapist = passingTherapist();
const folder = mkdtempSync(join(tmpdir(), 'tiny-tides-code-'));
const clip = join(folder, 'code.y4m');
let sealed: string;
let words: readonly string[];
let browser: Browser;

beforeAll(async () => {
  sealed = await signedShortPlan({}, '2099-12-31', therapist);
  words = fingerprintWords((await therapist.key()).thumbprint, 'en');
  writeCodeClip(clip, sealed);
  browser = await launchChromium({ clip });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The page to bring a plan to, with every camera that it opens noted. */
async function openBring(): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.addInitScript(() => {
    window.codeTracks = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      window.codeTracks.push(...stream.getTracks());
      return stream;
    };
  });
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('[data-door=bring]').click();
  await onPage(page, 'bring').waitFor();
  return page;
}

const cameras = (page: Page) => page.evaluate(() => window.codeTracks.map(({ readyState }) => readyState));

async function confirm(page: Page): Promise<void> {
  const confirming = onPage(page, 'confirm-plan');
  await confirming.waitFor();
  expect(await confirming.locator('.key-words li').allTextContents()).toEqual(words);
  for (const box of await confirming.locator('input[type=checkbox]').all()) await box.check();
  await confirming.locator('.button.warm').click();
  await onPage(page, 'plan')
    .filter({ hasText: /SHORT-1, signed by your therapist/ })
    .waitFor();
}

it('a code before the camera becomes the plan, the camera goes off, and the key is pinned for good (F33)', async () => {
  const page = await openBring();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await onPage(page, 'bring').locator('.button.warm').click();
  await onPage(page, 'confirm-plan').waitFor();
  expect(await cameras(page)).toEqual(['ended']);
  // The reader of codes and the check of signatures came only now.
  const parts = loaded.flatMap((path) => path.match(/(?<=\/)(code-camera|open-seal)(?=[^/]*\.js$)/)?.[0] ?? []);
  expect(new Set(parts)).toEqual(new Set(['code-camera', 'open-seal']));
  await confirm(page);
  await page.reload();
  await onPage(page, 'home').locator('[data-door=player]').waitFor();
  await onPage(page, 'home').locator('[data-door=bring]').click();
  await page.setInputFiles('input[type=file]', signedFile(await signedShortPlan({ version: 2 })));
  expect(await onPage(page, 'bring').getByRole('alert').textContent()).toMatch(/somebody else has signed/i);
  await page.evaluate(
    (hash) => location.assign(hash),
    `#plan=${await signedShortPlan({ version: 2 }, null, therapist)}`,
  );
  expect(await onPage(page, 'confirm-plan').textContent()).toMatch(/signed by the same person/i);
  expect(new URL(page.url()).hash).toBe('');
  await page.context().close();
});

it('a grown-up who has compared the six words takes the plan of a new computer for the same player', async () => {
  const page = await openBring();
  await page.setInputFiles('input[type=file]', signedFile(sealed));
  await confirm(page);
  const renewed = passingTherapist();
  await page.reload();
  await onPage(page, 'home').locator('[data-door=bring]').click();
  await page.setInputFiles('input[type=file]', signedFile(await signedShortPlan({ version: 2 }, null, renewed)));
  const bring = onPage(page, 'bring');
  await bring.getByText('My therapist has a new computer').click();
  const newWords = fingerprintWords((await renewed.key()).thumbprint, 'en');
  expect(await bring.locator('.key-words li').allTextContents()).toEqual(newWords);
  const go = bring.getByRole('button', { name: 'Look at the new plan' });
  expect(await go.isDisabled()).toBe(true);
  expect(await lookAt(page, 'new key')).toEqual([]);
  for (const box of await bring.locator('input[type=checkbox]').all()) await box.check();
  await go.click();
  const confirming = onPage(page, 'confirm-plan');
  for (const box of await confirming.locator('input[type=checkbox]').all()) await box.check();
  await confirming.locator('.button.warm').click();
  await onPage(page, 'plan').waitFor();
  await page.reload();
  await onPage(page, 'home').locator('[data-door=player]').waitFor();
  // One player, not two; and the key before is refused from now on.
  expect(await onPage(page, 'home').locator('[data-door=player]').count()).toBe(1);
  await onPage(page, 'home').locator('[data-door=bring]').click();
  await page.setInputFiles('input[type=file]', signedFile(await signedShortPlan({ version: 3 }, null, therapist)));
  await bring.getByText('My therapist has a new computer').waitFor();
  await page.context().close();
});

it('the camera goes off when it is closed, hidden or left, and stays off without a wish (F19)', async () => {
  const page = await openBring();
  expect(await cameras(page)).toEqual([]);
  await page.evaluate(() => {
    HTMLVideoElement.prototype.play = () => new Promise(() => {});
    Object.defineProperty(HTMLVideoElement.prototype, 'readyState', { get: () => 0 });
  });
  await onPage(page, 'bring').locator('.button.warm').click();
  await page.waitForFunction(() => window.codeTracks.length === 1);
  await onPage(page, 'bring').locator('.code-scan .button').click();
  await onPage(page, 'bring').locator('.code-scan').waitFor({ state: 'detached' });
  expect(await cameras(page)).toEqual(['ended']);
  await onPage(page, 'bring').locator('.button.warm').click();
  await page.waitForFunction(() => window.codeTracks.length === 2);
  await turnPage(page, 'hidden');
  await onPage(page, 'bring').locator('.code-scan').waitFor({ state: 'detached' });
  expect(await cameras(page)).toEqual(['ended', 'ended']);
  await turnPage(page, 'visible');
  await onPage(page, 'bring').locator('.button.warm').click();
  await page.waitForFunction(() => window.codeTracks.length === 3);
  await onPage(page, 'bring').locator('.row.handed .button').last().click();
  await onPage(page, 'home').waitFor();
  expect(await cameras(page)).toEqual(['ended', 'ended', 'ended']);
  await page.context().close();
});

it('a photo of the code is taken like the code, and one without a code says so', async () => {
  const page = await openBring();
  const png = (text: string | null) => {
    const { width, height, data } = codePicture(text ?? 'x', 5);
    const picture = new PNG({ width, height });
    picture.data = text === null ? Buffer.alloc(data.length, 200) : Buffer.from(data);
    return { name: 'photo.png', mimeType: 'image/png', buffer: PNG.sync.write(picture) };
  };
  await page.setInputFiles('input[type=file]', png(null));
  expect(await onPage(page, 'bring').getByRole('alert').textContent()).toMatch(/no code/i);
  await page.setInputFiles('input[type=file]', png('https://example.org/'));
  await onPage(page, 'bring')
    .getByRole('alert')
    .filter({ hasText: /something else/i })
    .waitFor();
  await page.setInputFiles('input[type=file]', png(sealed));
  await confirm(page);
  await page.context().close();
});
