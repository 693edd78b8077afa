import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { SHORT_PLAN_FILE } from '../../scripts/pictures/short-plan';
import { sampleSession } from '../fixtures/records/sample-session';
import { movedButtons, watchButtons } from './load/watch-buttons';
import { launchChromium } from './page/launch-chromium';
import { lookAt } from './page/look-at';
import { lookIntoStores } from './page/look-into-stores';
import { onPage } from './page/player-steps';
import { clearRecords } from './storage/clear-records';
import { putRecords, sealedRecord } from './storage/put-records';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
});
afterEach(() => context.close());

async function home(before?: () => void): Promise<Page> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').waitFor();
  return page;
}

async function confirmPlan(page: Page): Promise<void> {
  await page.locator('[data-door=bring]').click();
  await page.setInputFiles('input[type=file]', SHORT_PLAN_FILE);
  await onPage(page, 'confirm-plan').waitFor();
  for (const box of await onPage(page, 'confirm-plan').locator('input[type=checkbox]').all()) await box.check();
  await onPage(page, 'confirm-plan').locator('.button.warm').click();
  await onPage(page, 'plan').waitFor();
}

const notKept = (page: Page) => page.locator('[data-note=not-kept]');
const players = (page: Page) => page.locator('[data-door=player]');

it.each(['UnknownError', 'AbortError', 'QuotaExceededError'])(
  'a plan that the store refuses with %s is told, is on offer as a file, and can be kept after all (F25)',
  async (name) => {
    const page = await home();
    await page.evaluate((name) => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('refused', name);
      };
      Object.assign(window, { letPut: () => Object.assign(IDBObjectStore.prototype, { put }) });
    }, name);
    await confirmPlan(page);
    await notKept(page).waitFor();
    expect(await lookAt(page, 'plan-not-kept')).toEqual([]);
    const download = page.waitForEvent('download');
    await notKept(page).locator('.button').nth(1).click();
    expect((await download).suggestedFilename()).toMatch(/^tiny-tides-plan-.*\.json$/);
    await onPage(page, 'plan').getByRole('button', { name: 'Back', exact: true }).click();
    await onPage(page, 'home').locator('[data-door=kept]').click();
    await onPage(page, 'kept').locator('[data-note=not-kept]').waitFor();
    expect(await lookAt(page, 'kept-not-kept')).toEqual([]);
    await page.evaluate(() => (window as unknown as { letPut: () => void }).letPut());
    await notKept(page).locator('.button').first().click();
    await notKept(page).waitFor({ state: 'detached' });
    await page.reload();
    await players(page).waitFor();
  },
);

it('what the browser cleared comes back from a saved file, all of it or nothing, and only once (F26, F25)', async () => {
  const page = await home();
  await confirmPlan(page);
  await onPage(page, 'plan').getByRole('button', { name: 'Back', exact: true }).click();
  await onPage(page, 'home').locator('[data-door=kept]').click();
  const saveAll = async () => {
    const saving = page.waitForEvent('download');
    await onPage(page, 'kept').getByRole('button', { name: 'Save all as a file' }).click();
    return (await saving).path();
  };
  // The second one has the first in its list of what left.
  await saveAll();
  await expect
    .poll(async () => (await page.evaluate(lookIntoStores)).entries.some((one) => one.endsWith('value/left-device')))
    .toBe(true);
  const file = await saveAll();
  page.setDefaultTimeout(15000);
  await clearRecords(page);
  await page
    .locator('[data-note=vanished]')
    .filter({ hasText: /has cleared them/i })
    .waitFor();
  expect(await players(page).count()).toBe(0);
  expect(await lookAt(page, 'home-vanished')).toEqual([]);
  await page.locator('[data-note=vanished] [data-door=bring-back]').click();
  const back = onPage(page, 'bring-back');
  const choose = (chosen: Parameters<Page['setInputFiles']>[1]) =>
    back.locator('input[type=file]').setInputFiles(chosen);

  await choose(SHORT_PLAN_FILE);
  await back.locator('[data-note=not-brought-back]').waitFor();
  expect(await lookAt(page, 'bring-back-refused')).toEqual([]);
  await choose(file);
  await back.getByText(/is this your file/i).waitFor();
  expect(await lookAt(page, 'bring-back-met')).toEqual([]);

  // The second record of the file is refused: the first must not stay either.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    let wholeFiles = 0;
    IDBObjectStore.prototype.put = function (...record: Parameters<typeof put>) {
      if (String(record[1]).startsWith('value/') && ++wholeFiles % 2 === 0)
        throw new DOMException('refused', 'QuotaExceededError');
      return put.apply(this, record);
    };
    Object.assign(window, { letPut: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await back.locator('.button.warm').click();
  await back.getByText(/no room left.*nothing has changed/is).waitFor();
  const values = async () =>
    (await page.evaluate(lookIntoStores)).entries.filter((one) => one.includes(' value/')).map((one) => one.slice(-24));
  expect(await values()).toEqual([]);
  await page.evaluate(() => (window as unknown as { letPut: () => void }).letPut());

  await choose(file);
  await back.locator('.button.warm').click();
  await back.getByText(/it is back/i).waitFor();
  const once = await values();
  expect(once).toHaveLength(2);
  await back.locator('.button.warm').click();
  await onPage(page, 'kept').locator('[data-door=bring-back]').click();
  await choose(file);
  await back.getByText(/is here already and stays/i).waitFor();
  await back.locator('.button.warm').click();
  await back.getByText(/nothing has changed/i).waitFor();
  expect(await values()).toEqual(once);
  await page.reload();
  await players(page).waitFor();
  expect(await page.locator('[data-note=vanished]').count()).toBe(0);
  expect(await players(page).count()).toBe(1);
});

it('a session that broke off is told once at home, with what is left of the day and the way to it, before there is anything else to press (F21)', async () => {
  const page = await home();
  await confirmPlan(page);
  const { entries } = await page.evaluate(lookIntoStores);
  const playerId = entries.find((one) => one.includes('value/player:'))?.split('player:')[1] ?? '';
  const nowIso = new Date().toISOString();
  const { blocks } = sampleSession();
  // Two of the three games of the day were begun, so less is left than the plan has for one session.
  const begun = { startedAt: nowIso, endedAt: null, ending: 'open', blocks: [...blocks, ...blocks] } as const;
  const session = sampleSession({ playerId, ...begun });
  // As a page leaves it that dies; what is not locked yet is read as it lies there.
  await putRecords(page, { [`session/${session.id}`]: sealedRecord(session) });
  await page.addInitScript(watchButtons);
  await page.reload();
  const note = page.locator('[data-note=broke-off]');
  await note.locator('[data-door=go-on]').waitFor();
  expect(await note.textContent()).toMatch(/stopped early.*is kept.*left for today: 1 gentle game/is);
  expect(await lookAt(page, 'home-broke-off')).toEqual([]);
  expect(await page.evaluate(movedButtons)).toEqual([]);
  await note.locator('[data-door=go-on]').click();
  expect(await onPage(page, 'plan').textContent()).toMatch(/1 gentle game\b/i);
  await onPage(page, 'plan').getByRole('button', { name: 'Back', exact: true }).click();
  await players(page).waitFor();
  expect(await note.count()).toBe(0);
  // Nor at the next start: the player's door and the notes are there at the same moment.
  await page.reload();
  await players(page)
    .filter({ hasText: /1 gentle game\b/i })
    .waitFor();
  expect(await note.count()).toBe(0);
});

it('the same plan in two tabs is one player; the second keeps nothing and takes over when the first is closed (F29)', async () => {
  const first = await home();
  // Home stands before the store is opened: the first window has to hold the play before there is a second one.
  await expect.poll(() => first.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0)).toBe(1);
  const second = await home();
  await second
    .locator('.note')
    .filter({ hasText: /another window.*nothing new is kept in this one/is })
    .waitFor();
  await confirmPlan(first);
  await confirmPlan(second);
  await notKept(second).waitFor();
  await first.close();
  const tryAgain = () => document.querySelector<HTMLElement>('[data-note=not-kept] .button')?.click();
  await expect
    .poll(async () => {
      // It may go between a look and a click.
      await second.evaluate(tryAgain);
      return notKept(second).isVisible();
    })
    .toBe(false);
  await second.reload();
  await players(second).waitFor();
  expect(await players(second).count()).toBe(1);
});

it('erasing in one tab ends the game in the other one and sends it home with empty hands, and it says why (F29)', async () => {
  const playing = await home();
  await confirmPlan(playing);
  await onPage(playing, 'plan').getByRole('button', { name: 'Back', exact: true }).click();
  await onPage(playing, 'home').locator('[data-door=try]').click();
  await onPage(playing, 'play').waitFor();
  const other = await home();
  await other.locator('[data-door=kept]').click();
  await onPage(other, 'kept').locator('.button').last().click();
  await other.locator('[data-dialog=erase] .button').nth(1).click();
  await onPage(playing, 'home')
    .filter({ hasText: /erased in another window/i })
    .waitFor();
  expect(await players(playing).count()).toBe(0);
  expect(await lookAt(playing, 'home-erased-away')).toEqual([]);
  await playing.reload();
  await onPage(playing, 'home').waitFor();
  await playing.locator('[data-door=bring]').waitFor();
  expect(await players(playing).count()).toBe(0);
});

it('asks the browser to let the plan stay, and says where it may be cleared, before there is more to press than the way back', async () => {
  const page = await home(() => {
    const asked: string[] = [];
    const held: (() => void)[] = [];
    Object.assign(window, { asked, held, holds: false });
    StorageManager.prototype.persisted = async () => {
      if ((window as unknown as { holds: boolean }).holds) await new Promise<void>((go) => held.push(go));
      return false;
    };
    StorageManager.prototype.persist = async () => {
      asked.push('persist');
      return false;
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(await asked()).toEqual([]);
  await confirmPlan(page);
  await expect.poll(asked).toEqual(['persist']);
  await onPage(page, 'plan').locator('.row.handed .button').last().click();
  await page.evaluate(watchButtons);
  await page.evaluate(() => Object.assign(window, { holds: true }));
  await onPage(page, 'home').locator('[data-door=kept]').click();
  // The browser takes its time for the last of what the page has to say.
  await page.waitForFunction(() => (window as unknown as { held: unknown[] }).held.length > 0);
  await onPage(page, 'kept')
    .filter({ hasText: /looking at what is kept/i })
    .waitFor();
  // Nobody is held by a browser that does not answer: the way back comes, alone.
  await onPage(page, 'kept').getByRole('button').waitFor();
  expect(await onPage(page, 'kept').getByRole('button').allTextContents()).toEqual(['Back to the lagoon']);
  expect(await lookAt(page, 'kept-looking')).toEqual([]);
  await page.evaluate(() => {
    for (const go of (window as unknown as { held: (() => void)[] }).held) go();
  });
  await onPage(page, 'kept')
    .filter({ hasText: /may clear it/i })
    .waitFor();
  expect(await onPage(page, 'kept').getByRole('button', { name: 'Save all as a file' }).count()).toBe(1);
  const moved = await page.evaluate(movedButtons);
  expect(moved.filter((button) => !button.includes('Back to the lagoon'))).toEqual([]);
  expect(await asked()).toEqual(['persist']);
  expect(await lookAt(page, 'kept-may-be-cleared')).toEqual([]);
});

it('each session that cannot be read is told, a newer one as what it is, and all leave in the file as they lie here (F30, F31)', async () => {
  const page = await home();
  // Before the store was opened there is no place to put anything in.
  await page.locator('[data-door=kept]').click();
  await onPage(page, 'kept').getByText('No session is kept here yet.').waitFor();
  await putRecords(page, {
    'session/cut': { ...sealedRecord({}), body: '{"cut' },
    'session/number': 4711,
    'session/newer': sealedRecord({ schemaVersion: 999, id: 'newer' }),
  });
  await page.reload();
  await page.locator('[data-note=broken]').waitFor();
  expect(await page.locator('[data-note=broken]').textContent()).toMatch(/2 sessions here cannot be read/i);
  expect(await lookAt(page, 'home-broken')).toEqual([]);
  await page.locator('[data-note=broken] button').click();
  const lines = onPage(page, 'kept').locator('ul.kept li');
  await expect.poll(() => lines.count()).toBe(3);
  expect(await lines.filter({ hasText: 'cannot be read' }).count()).toBe(2);
  expect(await lines.filter({ hasText: 'A newer Tiny Tides' }).count()).toBe(1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    onPage(page, 'kept').getByRole('button', { name: 'Save all as a file' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  for (const raw of ['{\\"cut', '4711', '\\"schemaVersion\\":999']) expect(text).toContain(raw);
});
