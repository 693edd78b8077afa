import type { EnginePage } from '../engine-page';
import { openDialog, stands } from './steps';

/** By keyboard: the opener gets the focus, and is pressed. */
function openByKey(page: EnginePage, opener: string, name: string): Promise<void> {
  return openDialog(page, name, async () => {
    await page.focus(opener);
    await page.keyboard.press('Enter');
  });
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
