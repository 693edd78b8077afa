import type { Page } from 'playwright-core';
import { onPage } from '../../../browser/page/player-steps';

/** A smile that is practised six times: the longest block that an address can ask for. */
const ASKED = '?movement=closed-smile&affected=patientLeft&attempts=6';
/** The first tracker has to be loaded, and a busy machine may miss smiles until the clip comes round again, ms. */
const PATIENCE_MS = 100_000;
/** Letters of a page that are told. */
const LONGEST_TOLD = 200;

/** The home page's address with the movement that the clip shows. */
export const playerAddress = (site: string): string => `${site}${ASKED}`;

/** A player's way with a camera; each step waits until the page is there. */
export const walk = {
  /** From home to the page with the button that turns the camera on, reading each page for `readMs`. */
  async toCameraButton(page: Page, readMs: number): Promise<void> {
    await page.locator('[data-door=camera]').click();
    for (const name of ['suitability', 'plan']) {
      await onPage(page, name).waitFor();
      if (readMs > 0) await page.waitForTimeout(readMs);
      await goOn(page, name);
    }
    await onPage(page, 'ready').waitFor();
    if (readMs > 0) await page.waitForTimeout(readMs);
  },
  /** Turns the camera on, and looks closer: the ready check then stays until it is left. Waits for the first face. */
  async toHeldReadyCheck(page: Page): Promise<void> {
    await goOn(page, 'ready');
    await onPage(page, 'ready-looking').locator('summary').click();
    await page.waitForFunction(() => window.pageWatch.looks.some(({ found }) => found));
  },
  /** From the ready check, held or not, to the page on which one lets go. */
  async toCalibration(page: Page, ready: 'held' | 'goesOnAlone'): Promise<void> {
    if (ready === 'held') await goOn(page, 'ready-looking');
    else await goOn(page, 'ready');
    await onPage(page, 'calibration').waitFor({ timeout: PATIENCE_MS });
  },
  /** Through the calibration, again where it was refused, into the game; waits until the lagoon is drawn. */
  async toPlay(page: Page): Promise<void> {
    const refused = onPage(page, 'calibration-refused');
    const feel = onPage(page, 'feel');
    await feel.or(refused).waitFor({ timeout: PATIENCE_MS });
    if (await refused.isVisible()) {
      await goOn(page, 'calibration-refused');
      await feel.waitFor({ timeout: PATIENCE_MS });
    }
    await goOn(page, 'feel');
    await page.locator('.stage canvas[data-drawn]').waitFor();
  },
  /** Pauses the game. */
  async toPause(page: Page): Promise<void> {
    await page.locator('.top-bar [data-icon=pause]').click();
    await page.locator('dialog[open]').waitFor();
  },
};

/** Whether this page, or one that begins with its name, still stands. */
export const standsOn = async (page: Page, name: string): Promise<boolean> =>
  (await page.locator(`[data-page^=${name}]`).count()) > 0;

/** The page that stands now and what it says, for a sentence. */
export async function whatStands(page: Page): Promise<string> {
  const words = (await page.locator('main').textContent()) ?? '';
  return words.replace(/\s+/g, ' ').slice(0, LONGEST_TOLD);
}

function goOn(page: Page, name: string): Promise<void> {
  return onPage(page, name).locator('.button.warm:enabled').first().click({ timeout: PATIENCE_MS });
}
