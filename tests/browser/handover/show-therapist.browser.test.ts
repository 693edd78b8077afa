import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { readResults } from '../../../game/record/handover/results';
import { keepSession } from '../../../scripts/pictures/keep-dim-session';
import { signedFile, signedShortPlan } from '../../../scripts/pictures/signed-plan';
import { sampleSession } from '../../fixtures/records/sample-session';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';
import { onPage } from '../page/player-steps';
import { readFromScreen } from './read-from-screen';

/** What the page's own maker gives where every random byte is zero. */
const PLAYER = '00000000-0000-4000-8000-000000000000';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

it('sessions that are kept are read from the screen by a camera, signed by this device', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    crypto.getRandomValues = (bytes) => bytes;
  });
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('[data-door=bring]').click();
  await page.setInputFiles('input[type=file]', signedFile(await signedShortPlan()));
  await onPage(page, 'confirm-plan').waitFor();
  for (const box of await onPage(page, 'confirm-plan').locator('input[type=checkbox]').all()) await box.check();
  await onPage(page, 'confirm-plan').locator('.button.warm').click();
  await onPage(page, 'plan').locator('.row.handed .button').nth(1).click();
  const ids = ['a', 'b', 'c'].map((id) => `session-${id}`);
  for (const id of ids) await keepSession(page, sampleSession({ id, playerId: PLAYER }));
  await keepSession(page, sampleSession({ id: 'of-somebody-else' }));
  await onPage(page, 'home').locator('[data-door=kept]').click();
  const show = onPage(page, 'kept').locator('[data-show-therapist]');
  const dialog = page.locator('[data-dialog=therapist]');
  const signers = new Set<string>();
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await show.click();
    await page.locator('.code-picture').waitFor();
    expect(await lookAt(page, 'therapist')).toEqual([]);
    const answer = await openSeal('results', (await readFromScreen(page)).text);
    if ('refused' in answer) throw new Error(answer.refused);
    const results = readResults(answer.opened.content, 'results');
    expect(results.code).toBe('SHORT-1');
    expect(results.sessions.map(({ id }) => id).sort()).toEqual(ids);
    signers.add(answer.opened.signedBy.thumbprint);
    await dialog.locator('.button.warm').click();
    await dialog.waitFor({ state: 'detached' });
  }
  expect(signers.size).toBe(1);
  await show.click();
  const saving = page.waitForEvent('download');
  await dialog.locator('.button:not(.warm)').click();
  expect((await saving).suggestedFilename()).toMatch(/^tiny-tides-results-SHORT-1-\d{4}-\d\d-\d\d\.jws$/);
  await context.close();
});
