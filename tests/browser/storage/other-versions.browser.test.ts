import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { SESSION_SCHEMA_VERSION } from '../../../game/record/session-record';
import { SHORT_PLAN } from '../../../scripts/pictures/short-plan';
import { sampleSession } from '../../fixtures/records/sample-session';
import { launchChromium } from '../page/launch-chromium';
import { onPage } from '../page/player-steps';
import { sealedRecord } from './put-records';

/** A page of the site that runs nothing of the product. */
const QUIET_PAGE = 'not-yet-here.html';

const profile = {
  ...{ format: 'tiny-tides/player', version: 1, id: 'otter', sign: 'ray', plan: SHORT_PLAN },
  ...{ confirmedAt: '2026-03-20T09:00:00.000+01:00', shells: 4, stairs: {}, calibration: null },
} as const satisfies PlayerProfile;

type Records = Readonly<Record<string, unknown>>;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

/**
 * Puts records where localforage has them, before the product runs; `locked`: under a key of this device, as since there is one, else
 * open, as before.
 */
async function fill(page: Page, records: Records, how: 'locked' | 'open'): Promise<void> {
  await page.goto(inject('siteAddress') + QUIET_PAGE);
  const entries = Object.entries(records).map(([place, value]) => [place, sealedRecord(value)] as const);
  await page.evaluate(
    async ([entries, how]) => {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      const lock = async (place: string, raw: unknown) => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const additionalData = new TextEncoder().encode(place);
        const text = new TextEncoder().encode(JSON.stringify(raw));
        return {
          iv,
          locked: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text)),
        };
      };
      const lying = await Promise.all(
        entries.map(async ([place, raw]) => [place, how === 'locked' ? await lock(place, raw) : raw] as const),
      );
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tiny-tides', 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('records');
          opening.result.createObjectStore('local-forage-detect-blob-support');
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          const store = transaction.objectStore('records');
          for (const [place, raw] of lying) store.put(raw, place);
          if (how === 'locked') store.put({ key, state: 'all' }, 'device-key');
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
      localStorage.setItem('tiny-tides/kept', '1');
    },
    [entries, how] as const,
  );
}

/** What lies in these places, byte for byte. */
function lying(page: Page, places: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    (places) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('tiny-tides');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('records').objectStore('records');
          const reads = places.map((place) => store.get(place));
          store.transaction.oncomplete = () => {
            opening.result.close();
            resolve(reads.map(({ result }) => JSON.stringify(result)));
          };
        };
      }),
    places,
  );
}

const lines = (page: Page) => onPage(page, 'kept').locator('ul.kept li');

async function exported(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    onPage(page, 'kept').locator('.row.handed .button:not([data-door])').nth(1).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

/** Changes the captions in the settings, which is written at once. */
async function writeSomething(page: Page): Promise<void> {
  await page.locator('.top-bar [data-icon=settings]').click();
  await page.locator('[data-dialog=settings] input[type=checkbox]').first().click();
  await page.keyboard.press('Escape');
  await page.locator('[data-dialog=settings]').waitFor({ state: 'detached' });
}

it('what the version before wrote is all there: settings, plan, sessions with their diary, before and after something is written (F22)', async () => {
  const former = fileURLToPath(
    new URL(`../../fixtures/records/session-v${SESSION_SCHEMA_VERSION - 1}.json`, import.meta.url),
  );
  const session = JSON.parse(await readFile(former, 'utf8'));
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await fill(
    page,
    {
      'value/settings': { language: 'de', textScale: 1.25, captions: 'shown' },
      'value/player:otter': profile,
      [`session/${session.id}`]: session,
    },
    'open',
  );
  await page.goto(inject('siteAddress'));
  await page.locator('html[lang=de]').waitFor();
  await page.locator('[data-door=player]').waitFor();
  await writeSomething(page);
  await page.reload();
  await page.locator('html[lang=de]').waitFor();
  await page.locator('[data-door=player]').waitFor();
  await page.locator('[data-door=kept]').click();
  await lines(page).filter({ hasText: SHORT_PLAN.code }).waitFor();
  await lines(page)
    .filter({ hasText: /langsame Bewegung/ })
    .waitFor();
  const text = await exported(page);
  const { sessions } = JSON.parse(text);
  expect(sessions).toHaveLength(1);
  expect(JSON.stringify(sessions)).toContain(JSON.stringify(session.diary[0]));
  await context.close();
});

it('what a newer version wrote is told as that, is left as it lies, and leaves in the file as it is (F22)', async () => {
  const newer = { ...sampleSession(), id: 'newer', schemaVersion: SESSION_SCHEMA_VERSION + 1, more: 'of tomorrow' };
  const places = ['session/newer', 'value/player:otter'];
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await fill(
    page,
    {
      'session/newer': newer,
      'value/player:otter': { ...profile, version: 2 },
      'session/own': sampleSession({ id: 'own' }),
    },
    'locked',
  );
  const before = await lying(page, places);
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('.note').filter({ hasText: 'A newer Tiny Tides keeps a plan' }).waitFor();
  await writeSomething(page);
  await page.locator('[data-door=kept]').click();
  await lines(page).filter({ hasText: 'A newer Tiny Tides' }).waitFor();
  await lines(page)
    .filter({ hasText: /slow movement/ })
    .waitFor();
  const text = await exported(page);
  for (const tomorrow of ['"version": 2', 'of tomorrow']) expect(text.replaceAll('\\', '')).toContain(tomorrow);
  expect(await lying(page, places)).toEqual(before);
  await context.close();
});
