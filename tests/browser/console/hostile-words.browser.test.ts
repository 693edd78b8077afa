import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { PATIENT_SCREENS } from '../../../game/therapist/place';
import { SHORT_PLAN } from '../../../scripts/pictures/short-plan';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';
import { launchChromium } from '../page/launch-chromium';
import { onPage } from '../page/player-steps';

/** Words that a page would run if it took them for more than words. The rules of the page would stop the script, so the picture is looked for. */
const IMAGE = '"><img src=x onerror=alert(1)>';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium('none');
});

afterAll(() => browser?.close());

const file = (name: string, data: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(data)),
});

/** Nothing of the words has become a part of the page. */
async function noneIsMadeOf(page: Page, where: string): Promise<void> {
  expect(await page.locator('img[src=x], [onerror]').count(), where).toBe(0);
}

it('a player sees what is refused as words, in the name of a file and in a value (F32)', async () => {
  const page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(40000);
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('[data-door=bring]').click();
  const told = onPage(page, 'bring').getByRole('alert');
  await page.setInputFiles('input[type=file]', file(`${IMAGE}.json`, { ...SHORT_PLAN, code: IMAGE }));
  await told.filter({ hasText: `${IMAGE}.json` }).waitFor();
  expect(await told.textContent()).toContain('<img src=x onerror=alert(1)>"');
  await noneIsMadeOf(page, 'bring');
  await page.close();
});

it('a therapist sees what a patient file says as words, on every page of the patient (F32)', async () => {
  const page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(40000);
  await page.goto(`${inject('siteAddress')}therapist.html`);
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await page.getByRole('button', { name: 'Open my console' }).click();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await page.getByLabel('Choose patient file').setInputFiles(file('patient.json', hostilePatient()));
  await page.getByText('Taken in, one session in all:').waitFor();
  const seen: string[] = [];
  for (const at of PATIENT_SCREENS) {
    await page.evaluate((hash) => location.assign(hash), `#/${at}/hostile`);
    await page.locator(`.patient-head a[href='#/${at}/hostile'][aria-current=page]`).waitFor();
    await page.getByText('Opening …').waitFor({ state: 'hidden' });
    await noneIsMadeOf(page, at);
    seen.push((await page.locator('main').textContent()) ?? '');
  }
  expect(seen.join('\n')).toContain(`note ${IMAGE}`);
  expect(seen.join('\n')).toContain(`goal ${IMAGE}`);
  await page.close();
});

function hostilePatient() {
  const known = samplePatient();
  return samplePatient({
    id: 'hostile',
    plans: known.plans.map((one) => ({ ...one, plan: { ...one.plan, author: IMAGE } })),
    sessions: known.sessions.map((kept) => ({ ...kept, session: sampleSession({ runtime: IMAGE, playerId: IMAGE }) })),
    markers: [{ id: 'm1', kind: 'other', date: '2026-02-01', note: `marker ${IMAGE}` }],
    notes: [{ id: 'n1', at: '2026-03-20T10:05:00.000+01:00', text: `note ${IMAGE}` }],
    goals: [{ id: 'g1', words: `goal ${IMAGE}`, ratings: [] }],
    scores: known.scores.map((score) => ({ ...score, note: `score ${IMAGE}` })),
  });
}
