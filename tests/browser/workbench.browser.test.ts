import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { recordingFrameLine, recordingHeaderLine } from '../../engine-adapters/recording/write-recording';
import { drawnCamera, drawnCameras, turnPage } from './faults/unseen-page';
import { axeProblems } from './page/axe-problems';
import { launchChromium } from './page/launch-chromium';
import { onPage } from './page/player-steps';
import { recordForeignRequests } from './page/record-requests';

let browser: Browser;
let context: BrowserContext;
let foreign: readonly string[];
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  foreign = recordForeignRequests(context);
  page = await context.newPage();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  // The tracker's engine tells by the same way that it has begun.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('INFO: ')) errors.push(message.text());
  });
  await page.goto(`${inject('siteAddress')}workbench.html`);
});

afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

const framesShown = () => page.getByTestId('readings').getAttribute('data-frames').then(Number);
const running = (state: 'live' | 'whole') => page.locator(`main[data-running=${state}]`).waitFor();
const playState = () => page.getByTestId('play-state').textContent();
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const contentOf = async (download: Download) => readFile(await download.path());
const choose = (name: string) => page.getByRole('radio', { name }).check({ force: true });

/** A recording of a patient as a file, with one of its lines changed. */
function recordingFile(change: (lines: string[]) => string[] = (lines) => lines) {
  const { script } = practicePatient('synkinetic', { movement: 'lip-pucker', affected: 'both', attempts: 2 });
  const header = recordingHeaderLine({
    source: 'practice patient',
    imageWidth: 640,
    imageHeight: 480,
    fpsNominal: 30,
    model: null,
    runtime: 'practice face',
    trackerSmoothing: 'off',
  });
  const lines = change([header, ...Array.from(practiceFrames(script), (frame) => recordingFrameLine(frame, 0))]);
  return { name: 'patient.jsonl.gz', mimeType: 'application/gzip', buffer: gzipSync(lines.join('\n')) };
}

it('shows the practice face live, answers its dials, and is accessible and narrow enough', async () => {
  await running('live');
  await expect.poll(playState, { timeout: 200_000 }).toBe('rest');
  await page.getByRole('button', { name: 'Go to target' }).click();
  await expect.poll(playState, { timeout: 200_000 }).toMatch(/move|hold|notSure/);
  await page.getByRole('button', { name: 'At rest' }).click();
  await expect.poll(playState, { timeout: 200_000 }).toBe('rest');
  await page.getByRole('button', { name: 'Eyes along' }).click();
  await page.getByRole('button', { name: 'Go to target' }).click();
  await expect.poll(playState, { timeout: 200_000 }).toMatch(/calm|paused/);
  expect(await axeProblems(page)).toEqual([]);
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 });
    // The curves take their new width a frame after the window has it.
    await expect.poll(overflow).toBe(0);
  }
});

it('is led by keys, wherever the focus has none of its own', async () => {
  await running('live');
  await expect.poll(playState, { timeout: 200_000 }).toBe('rest');
  await page.keyboard.down('ArrowUp');
  await expect.poll(playState, { timeout: 200_000 }).toBe('hold');
  await page.keyboard.up('ArrowUp');
  await expect.poll(playState, { timeout: 200_000 }).toBe('rest');
  // Eyes that come along with the movement from its start.
  await page.keyboard.press('c');
  await page.keyboard.down('ArrowUp');
  await expect.poll(playState, { timeout: 200_000 }).toMatch(/calm|paused/);
  await page.keyboard.up('ArrowUp');
});

it('keeps a recording that a stop cut short', async () => {
  await running('live');
  await page.getByRole('button', { name: 'Record' }).click();
  // The readings tell of frames a little late: the first of these may have come before the recording.
  const before = await framesShown();
  await expect.poll(framesShown, { timeout: 200_000 }).toBeGreaterThan(before + 20);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  expect(
    gunzipSync(await contentOf(await saved))
      .toString()
      .split('\n').length,
  ).toBeGreaterThan(10);
});

it('says why the camera gives no faces, and why it went off behind a hidden page (F19)', async () => {
  await choose('Camera');
  await page.getByRole('button', { name: 'Start' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/noCamera|modelMissing|unsupported/);
  await page.getByRole('button', { name: 'Close' }).click();
  await drawnCamera(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect.poll(() => drawnCameras(page)).toEqual(['live']);
  // The half minute is too long to wait for.
  await page.clock.install();
  await turnPage(page, 'hidden');
  await page.clock.fastForward(29_000);
  await turnPage(page, 'visible');
  await turnPage(page, 'hidden');
  await page.clock.fastForward(29_000);
  expect(await drawnCameras(page)).toEqual(['live']);
  await page.clock.fastForward(1000);
  await expect.poll(() => drawnCameras(page)).toEqual(['ended']);
  await turnPage(page, 'visible');
  const told = page.getByRole('status').filter({ hasText: /went off, because this page was hidden/ });
  await told.waitFor();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect.poll(() => drawnCameras(page)).toEqual(['ended', 'live']);
  await told.waitFor({ state: 'detached' });
});

/** What the player's page of what is kept says of each thing that left this device, newest first. */
async function listedAsLeft(player: Page): Promise<readonly string[]> {
  await onPage(player, 'kept').locator('[data-door=left]').click();
  const left = onPage(player, 'left');
  await left.locator('[data-left]').or(left.getByText('Nothing has left yet.')).waitFor();
  const listed = await left.locator('[data-left] li').allTextContents();
  await left.getByRole('button', { name: 'Back', exact: true }).click();
  return listed;
}

it('records what it shows, opens its own recording, and lists both files as left beside a window that plays (F29)', async () => {
  await running('live');
  await page.getByRole('button', { name: 'Record' }).click();
  const before = await framesShown();
  const player = await context.newPage();
  // At rest, the window takes nothing of the machine from the face that is recorded.
  await player.emulateMedia({ reducedMotion: 'reduce' });
  await player.goto(inject('siteAddress'));
  const plays = () => player.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);
  await expect.poll(plays, { timeout: 200_000 }).toContain('tiny-tides/play');
  const stop = page.getByRole('button', { name: /Stop and save/ });
  const width = () => stop.evaluate((button) => button.getBoundingClientRect().width);
  const began = await width();
  await expect.poll(framesShown, { timeout: 200_000 }).toBeGreaterThan(before + 60);
  // It counts, and stands still all the same.
  expect(await width()).toBe(began);
  const saved = page.waitForEvent('download');
  await stop.click();
  const recording = await contentOf(await saved);
  const [header, first, ...more] = gunzipSync(recording).toString().trim().split('\n');
  // The page counts a little behind the frames: what was shown before the click may be among those counted after it.
  expect(more.length).toBeGreaterThan(40);
  expect(JSON.parse(header ?? '')).toMatchObject({ format: 'tiny-tides/recording', version: 1, imageWidth: 640 });
  expect(JSON.parse(first ?? '')).toMatchObject({ t: 0 });

  await choose('Recording');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'own.jsonl.gz', mimeType: 'application/gzip', buffer: recording });
  await running('whole');
  expect(await framesShown()).toBe(more.length + 1);

  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as JSON' }).click();
  await exported;
  await player.locator('[data-door=kept]').click();
  await expect
    .poll(() => listedAsLeft(player), { timeout: 200_000 })
    .toEqual([
      expect.stringMatching(/numbers about a movement.*own-judgement\.json/),
      expect.stringMatching(/recording of dots.*\.jsonl\.gz/),
    ]);
  expect(await plays()).toContain('tiny-tides/play');
  expect(await page.locator('.unlisted').count()).toBe(0);
});

it('plays, seeks and judges a recording by keyboard, and exports the judgement', async () => {
  await choose('Recording');
  await page.getByRole('combobox', { name: 'Movement' }).selectOption('lip-pucker');
  await page.locator('input[type=file]').setInputFiles(recordingFile());
  await running('whole');
  await page.getByRole('spinbutton', { name: 'Rest, from (s)' }).fill('1');
  await page.getByRole('spinbutton', { name: 'Rest, to (s)' }).fill('9');
  await page.keyboard.press('Tab');
  await page.getByText('co-movement', { exact: true }).first().waitFor();

  const place = page.getByRole('slider', { name: 'Place in the recording' });
  const at = () => place.inputValue().then(Number);
  await place.focus();
  await page.keyboard.press('End');
  const last = await at();
  expect(last).toBeGreaterThan(40_000);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await at()).toBeGreaterThan(0);
  await page.keyboard.press('Space');
  await expect.poll(at, { timeout: 200_000 }).toBeGreaterThan(1000);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const findings = page.getByTestId('findings');
  const eye = findings.getByRole('row', { name: /Eye, left/ });
  expect(await eye.getByRole('cell').first().textContent()).toMatch(/^\d+ % ± \d\.\d %$/);
  expect(await findings.getByRole('row').count()).toBe(1 + 7);
  expect(await findings.textContent()).toMatch(/Reach.*iod.*Asymmetry at rest.*Tone at rest.*usable/);
  expect(await axeProblems(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as JSON' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('patient-judgement.json');
  const judged = JSON.parse((await contentOf(download)).toString());
  expect(judged).toMatchObject({ format: 'tiny-tides/judgement-series', task: { movement: 'lip-pucker' } });
  expect(judged.series.t).toHaveLength(judged.series.activation.length);
  expect(judged.coMovements.length).toBeGreaterThanOrEqual(2);
});

it('says of a damaged recording which line and field, what was found and what was expected', async () => {
  await choose('Recording');
  const broken = recordingFile((lines) =>
    lines.map((line, i) => (i === 40 ? line.replace(/"t":[\d.]+/, '"t":5') : line)),
  );
  await page.locator('input[type=file]').setInputFiles(broken);
  await page.getByRole('alert').waitFor();
  const said = await page.getByRole('alert').locator('dd').allTextContents();
  expect(said).toEqual(['patient.jsonl.gz', '41', 't', '5', expect.stringMatching(/^more than \d/)]);
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  await page.locator('input[type=file]').setInputFiles(recordingFile());
  await running('whole');
});
