import type { EnginePage } from '../engine-page';
import { stands } from './steps';

/** Long enough for a dialog to open on a busy machine, ms. */
const OPENED_MS = 5000;
/** The rest of the page, which comes behind it, may draw the bar anew between the focus and the key. */
const TIMES = 5;

async function openByKey(page: EnginePage, opener: string, name: string): Promise<void> {
  for (let time = 1; ; time += 1) {
    await page.focus(opener);
    await page.keyboard.press('Enter');
    const stands = (wanted: string) => document.querySelector(`dialog[open][data-dialog=${wanted}]`) !== null;
    try {
      await page.waitForFunction(stands, name, { timeout: OPENED_MS });
      return;
    } catch (late) {
      // Tried anew: the next time nothing comes between.
      if (time === TIMES) throw late;
    }
  }
}

/** What is wrong with the dialogs of the home page, by keyboard alone, one line each; empty is well. */
export async function dialogFaults(page: EnginePage, site: string): Promise<readonly string[]> {
  await page.goto(site);
  await stands(page, 'home');
  const faults: string[] = [];
  for (const name of ['help', 'settings']) {
    const opener = `.top-bar [data-icon=${name}]`;
    await openByKey(page, opener, name);
    const stretchedPx = await page.evaluate(() => {
      const dialog = document.querySelector('dialog[open]');
      if (!dialog) return 0;
      const below = Number.parseFloat(getComputedStyle(dialog).paddingBottom);
      const ends = [...dialog.querySelectorAll('*')].map((one) => one.getBoundingClientRect().bottom);
      return dialog.getBoundingClientRect().bottom - Math.max(...ends) - below;
    });
    if (stretchedPx > 5) faults.push(`${name} is ${Math.round(stretchedPx)} px higher than what is in it`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    const focused = await page.evaluate((where) => document.activeElement?.matches(where) ?? false, opener);
    if (!focused) faults.push(`${name} does not give the focus back`);
  }
  return faults;
}
