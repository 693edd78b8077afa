import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { countedAttempts } from '../../game/movement/attempt/judged-attempt';
import type { SessionRecord } from '../../game/record/session-record';
import type { CameraState } from '../../scripts/pictures/player-states';
import { SHORT_PLAN, SHORT_PLAN_FILE } from '../../scripts/pictures/short-plan';
import { launchChromium } from './page/launch-chromium';
import { lookAt, type StateProblem } from './page/look-at';
import { lookIntoStores } from './page/look-into-stores';
import { CAN_TRACK, CLIPS, named } from './page/open-tracker-page';
import { onPage } from './page/player-steps';
import { recordForeignRequests } from './page/record-requests';
import { sharedFile } from './page/shared-data';
import { setWallClock } from './page/wall-clock';
import { clearRecords } from './storage/clear-records';

declare global {
  interface Window {
    cameraTracks: MediaStreamTrack[];
  }
}

/** ms. The clip plays in real time, and a busy machine may miss a movement and wait for the next round. */
const MACHINE_MS = 240_000;

/** Notes every camera track that is opened. */
function watchCamera(): void {
  window.cameraTracks = [];
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    const stream = await ask(wish);
    window.cameraTracks.push(...stream.getTracks());
    return stream;
  };
}

const goOn = (page: Page, name: string) => onPage(page, name).locator('.button.warm:enabled').click();
const cameraTracks = (page: Page) => page.evaluate(() => window.cameraTracks.map(({ readyState }) => readyState));

/** All that lies in the browser's store, as a person saves it from the page. */
async function keptHere(page: Page): Promise<{ sessions: readonly SessionRecord[] }> {
  return JSON.parse(await readFile(await savedAll(page), 'utf8'));
}

async function savedAll(page: Page): Promise<string> {
  await onPage(page, 'home').locator('[data-door=kept]').click();
  const saveAll = onPage(page, 'kept').getByRole('button', { name: 'Save all as a file' });
  const [file] = await Promise.all([page.waitForEvent('download'), saveAll.click()]);
  await goOn(page, 'kept');
  return file.path();
}

/** Every record of the database as letters of its bytes, not opened. */
async function rawRecords(): Promise<string> {
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('tiny-tides');
    request.onsuccess = () => done(request.result);
  });
  const records = await new Promise<readonly { readonly locked?: Uint8Array }[]>((done) => {
    const request = database.transaction('records').objectStore('records').getAll();
    request.onsuccess = () => done(request.result);
  });
  database.close();
  return records
    .map((one) => (one.locked === undefined ? JSON.stringify(one) : new TextDecoder('latin1').decode(one.locked)))
    .join('\n');
}

describe.skipIf(!CAN_TRACK)(named('a day with a therapist’s plan in front of a camera'), () => {
  let browser: Browser;
  let page: Page;
  let foreign: readonly string[];
  const problems: StateProblem[] = [];
  /** Waits for a page and looks at it with the eyes of axe and of the layout. */
  const arrive = async (state: CameraState, name: string, timeout = 30_000) => {
    await onPage(page, name).waitFor({ timeout });
    problems.push(...(await lookAt(page, state)));
  };

  beforeAll(async () => {
    browser = await launchChromium({ clip: sharedFile(CLIPS[0]) });
    const context = await browser.newContext({ permissions: ['camera'], viewport: { width: 480, height: 400 } });
    foreign = recordForeignRequests(context);
    await setWallClock(context, '2026-11-22T09:30:00+00:00');
    page = await context.newPage();
    await page.addInitScript(watchCamera);
    await page.goto(inject('siteAddress'));
  });
  afterAll(() => browser?.close());

  it('brings the plan, confirms it in words, and plays it from the ready check to the close', async () => {
    await onPage(page, 'home').locator('.door').nth(2).click();
    await page.setInputFiles('input[type=file]', SHORT_PLAN_FILE);
    await onPage(page, 'confirm-plan').getByLabel('My therapist gave me this').check();
    await onPage(page, 'confirm-plan')
      .getByLabel(/yes, it is for your left side/i)
      .check();
    await goOn(page, 'confirm-plan');
    expect(await onPage(page, 'plan').textContent()).toMatch(/2 gentle games.*not signed/is);
    await goOn(page, 'plan');
    await goOn(page, 'ready');
    await onPage(page, 'sides')
      .getByRole('button', { name: /yes, on the left/i })
      .click();
    await onPage(page, 'calibration').waitFor();
    await onPage(page, 'feel').waitFor({ timeout: MACHINE_MS });
    await goOn(page, 'feel');
    await onPage(page, 'play').waitFor();
    await arrive('camera-rest', 'rest', MACHINE_MS);
    // The next game opens by itself when the rest is over, and then waits for the player.
    expect(await onPage(page, 'rest').locator('.button.warm').isDisabled()).toBe(true);
    await goOn(page, 'rest');
    await goOn(page, 'feel');
    await arrive('diary', 'diary', MACHINE_MS);
    expect(await cameraTracks(page)).toEqual(['ended']);
    await onPage(page, 'diary').getByRole('group', { name: 'Tight face' }).getByText('a little').click();
    await onPage(page, 'diary').getByRole('group', { name: /^Pain/ }).getByText('0', { exact: true }).click();
    await onPage(page, 'diary')
      .getByRole('group', { name: 'Bands on the neck' })
      .getByText('no', { exact: true })
      .click();
    await goOn(page, 'diary');
    await arrive('close-reef', 'close');
    await onPage(page, 'close').locator('.reef-strip [data-painted]').waitFor();
    expect(await onPage(page, 'close').textContent()).toMatch(/enough for now.*kept on this device/is);
    await onPage(page, 'close').locator('[data-door=reef]').click();
    await arrive('reef', 'reef');
    await onPage(page, 'reef').locator('[data-painted]').waitFor();
    expect(await onPage(page, 'reef').textContent()).toMatch(/grew from soft, slow movements/i);
    await goOn(page, 'reef');
  });

  it('plays what is left of the day after the page was opened anew, with the calibration of the morning', async () => {
    await page.reload();
    await onPage(page, 'home')
      .getByRole('button', { name: /my plan for today/i })
      .click();
    expect(await onPage(page, 'plan').textContent()).toMatch(/1 gentle game/i);
    await goOn(page, 'plan');
    await goOn(page, 'ready');
    // Neither the sides nor the rest are asked for again.
    await goOn(page, 'feel');
    await onPage(page, 'diary').waitFor({ timeout: MACHINE_MS });
    await onPage(page, 'diary').getByRole('button', { name: 'Skip' }).click();
    await page.getByText(/that is enough for today/i).waitFor();
    await arrive('close-today', 'close');
    await goOn(page, 'close');
  });

  it('is done for today at the ceiling of the plan (Safety)', async () => {
    await onPage(page, 'home')
      .getByRole('button', { name: /my plan for today/i })
      .click();
    await arrive('done-today', 'done-today');
    expect(await onPage(page, 'done-today').locator('.button.warm').count()).toBe(0);
    expect(await onPage(page, 'done-today').textContent()).toMatch(/see your therapist, tell them/i);
    await onPage(page, 'done-today').getByRole('button', { name: 'Back' }).click();
  });

  it('has kept both sessions whole, each game with its side, marked as a plan that nobody signed (F13)', async () => {
    const [first, second, ...more] = (await keptHere(page)).sessions;
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      ...{ ending: 'finished', source: 'camera', plan: { id: SHORT_PLAN.id, signature: null } },
      diary: [{ moment: 'afterPlay', tightness: 1, pain: 0, tears: null }],
      unseen: [{ by: 'parent', sign: 'neckBands', answer: 'notSeen' }],
    });
    expect(first?.blocks.map(({ task }) => [task.movement, task.affected])).toEqual([
      ['closed-smile', SHORT_PLAN.affected],
      ['rest', SHORT_PLAN.affected],
    ]);
    // Two are planned; where a busy machine could not follow them, the minute of the block was up first.
    const [smile] = first?.blocks ?? [];
    const playedMs = (smile?.flowingMs ?? 0) + (smile?.calmMs ?? 0) + (smile?.pausedMs ?? 0);
    const counted = countedAttempts(smile?.attempts ?? []).length;
    expect(counted).toBeLessThanOrEqual(SHORT_PLAN.dose.attempts);
    if (playedMs < SHORT_PLAN.dose.blockMs) expect(counted).toBe(SHORT_PLAN.dose.attempts);
    expect(first?.calibrations).toHaveLength(1);
    expect(second).toMatchObject({ ending: 'finished', playerId: first?.playerId, diary: [], unseen: [] });
    expect(second?.blocks).toHaveLength(1);
    expect(second?.calibrations).toEqual(first?.calibrations);
  });

  it('has turned the camera off each time, sent nothing, and had no page that axe or the layout complains of (F35)', async () => {
    expect(await cameraTracks(page)).toEqual(['ended']);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('has stored no picture anywhere, nor put one into a file', async () => {
    const file = JSON.stringify(await keptHere(page));
    const { entries, pictures, text } = await page.evaluate(lookIntoStores);
    expect(pictures).toEqual([]);
    expect(entries.filter((one) => one.includes(' session/'))).toHaveLength(2);
    // It did look inside: what was played is there, in the store as in the file.
    for (const whole of [text, file]) {
      expect(whole).toContain('closed-smile');
      expect(whole).not.toMatch(/data:image|\/9j\/[24]|iVBORw0KGgo/);
      expect(Math.max(...whole.split(/[^\w+/=-]+/).map((word) => word.length))).toBeLessThan(60_000);
    }
  });

  it('would have found a picture in each of them', async () => {
    await page.evaluate(hideAPicture, 'everywhere' as const);
    const { pictures } = await page.evaluate(lookIntoStores);
    const found = (store: string) => pictures.filter((one) => one.startsWith(store)).length;
    expect(['indexedDB hidden', 'localStorage', 'sessionStorage', 'cache', 'file'].map(found)).toEqual([5, 1, 1, 1, 1]);
    await page.evaluate(hideAPicture, 'nowhere' as const);
  });

  it('brings all of it back from the saved file after the browser has cleared it, the diary too, locked again (F26)', async () => {
    const path = await savedAll(page);
    const before = JSON.parse(await readFile(path, 'utf8'));
    await clearRecords(page);
    await page.locator('[data-note=vanished] [data-door=bring-back]').click();
    const back = onPage(page, 'bring-back');
    await back.locator('input[type=file]').setInputFiles(path);
    await back.getByText(/2 sessions come back/i).waitFor();
    await goOn(page, 'bring-back');
    await back.getByText(/it is back, with 2 sessions/i).waitFor();
    await goOn(page, 'bring-back');
    await goOn(page, 'kept');
    const after = await keptHere(page);
    expect(after.sessions).toEqual(before.sessions);
    expect(after.sessions[0]?.diary).toMatchObject([{ tightness: 1, pain: 0 }]);
    const open = await page.evaluate(lookIntoStores);
    expect(open.entries.filter((one) => one.includes(' session/'))).toHaveLength(2);
    // As somebody finds it who has not the key of the device.
    const raw = await page.evaluate(rawRecords);
    expect(raw).not.toContain('closed-smile');
    await page.getByRole('button', { name: /my plan for today/i }).waitFor();
    expect(await onPage(page, 'home').textContent()).toMatch(/done for today/i);
  });

  it('leaves nothing of the person anywhere once all is erased', async () => {
    const [player = ''] = (await page.evaluate(lookIntoStores)).entries.filter((one) => one.includes(' value/player:'));
    await onPage(page, 'home').locator('[data-door=kept]').click();
    await onPage(page, 'kept').locator('.button').last().click();
    await page.locator('[data-dialog=erase] .button').nth(1).click();
    await page.locator('[data-dialog=erase]').getByText('All is erased.').waitFor();
    const left = await page.evaluate(lookIntoStores);
    // What says only that something was erased here; without it another window could write back what it still holds.
    expect(left.entries.filter((one) => !one.startsWith('cache workbox-'))).toEqual([
      'indexedDB tiny-tides records epoch',
    ]);
    expect(player).toMatch(/ value\/player:.{8}/);
    for (const own of [SHORT_PLAN.code, player.split(':')[1] ?? '', 'closed-smile', 'Fake', 'fake'])
      expect(left.text.includes(own), own).toBe(false);
  });
});

/** Puts a picture into every store there is, in every form that the store takes; or takes them all away again. */
async function hideAPicture(where: 'everywhere' | 'nowhere'): Promise<void> {
  const files = await navigator.storage.getDirectory();
  if (where === 'nowhere') {
    indexedDB.deleteDatabase('hidden');
    localStorage.removeItem('hidden');
    sessionStorage.removeItem('hidden');
    await caches.delete('hidden');
    await files.removeEntry('hidden');
    return;
  }
  const canvas = new OffscreenCanvas(200, 200);
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, 200, 200) as ImageData;
  const png = await canvas.convertToBlob();
  const address = `data:image/png;base64,${btoa(String.fromCharCode(...new Uint8Array(await png.arrayBuffer())))}`;
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('hidden');
    request.onupgradeneeded = () => request.result.createObjectStore('hidden', { autoIncrement: true });
    request.onsuccess = () => done(request.result);
  });
  const [numbers, bytes] = [Array.from(pixels.data), await png.arrayBuffer()];
  const step = database.transaction('hidden', 'readwrite');
  for (const value of [pixels, { deep: [pixels.data] }, { text: address }, bytes, numbers])
    step.objectStore('hidden').add(value);
  await new Promise((done) => {
    step.oncomplete = done;
  });
  database.close();
  localStorage.setItem('hidden', address);
  sessionStorage.setItem('hidden', address.slice('data:image/png;base64,'.length));
  await (await caches.open('hidden')).put('/hidden', new Response(png));
  const writing = await (await files.getFileHandle('hidden', { create: true })).createWritable();
  await writing.write(png);
  await writing.close();
}
