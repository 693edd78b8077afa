import { fileURLToPath } from 'node:url';
import type { EnginePage } from '../engine-page';
import { goOn, openDialog, stands, that, words } from './steps';

const PLAN_FILE = fileURLToPath(new URL('../../../levels/plans/mouth-led.plan.json', import.meta.url));
/** What the plan says of whose it is. */
export const PLAN_CODE = 'MOUTH-1';
const NO_PLAN_FILE = fileURLToPath(new URL('../../../package.json', import.meta.url));

/** Brings a file that is no plan, then a plan, and confirms that; out: what was said of the first. */
export async function bringPlan(page: EnginePage, site: string): Promise<string> {
  await page.goto(site);
  await stands(page, 'home');
  await page.click('[data-door=bring]');
  await stands(page, 'bring');
  await page.setInputFiles('input[type=file]', NO_PLAN_FILE);
  const alert = '[data-page=bring] [role=alert]';
  await page.waitForFunction((where) => document.querySelector(where), alert);
  const refused = await page.evaluate((where) => document.querySelector(where)?.textContent ?? '', alert);
  await page.setInputFiles('input[type=file]', PLAN_FILE);
  await stands(page, 'confirm-plan');
  const boxes = '[data-page=confirm-plan] input[type=checkbox]:not(:checked)';
  while (await page.evaluate((where) => document.querySelector(where) !== null, boxes)) await page.click(boxes);
  await goOn(page, 'confirm-plan');
  await stands(page, 'plan');
  return refused;
}

/** Loads the page anew and waits for the player with the plan. */
export async function findPlanAgain(page: EnginePage): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => document.querySelector('[data-page=home] [data-door=player]'));
}

/** Loads the page anew and waits until it says that no session is kept; out: all that it says of what is kept. */
export async function wordsOfNothingKept(page: EnginePage): Promise<string> {
  await page.reload();
  await page.click('[data-door=kept]');
  await page.waitForFunction(() =>
    /no session is kept here yet/i.test(document.querySelector('[data-page=kept]')?.textContent ?? ''),
  );
  return words(page, '[data-page=kept]');
}

/** Erases all that is kept, from the home page; out: what the page says of how that ended. */
export async function eraseAll(page: EnginePage): Promise<string> {
  await page.click('[data-door=kept]');
  await stands(page, 'kept');
  // The list comes a moment later, and what stands below it moves then.
  await page.waitForFunction(
    () =>
      /no session is kept here yet/i.test(document.querySelector('[data-page=kept]')?.textContent ?? '') ||
      document.querySelectorAll('[data-page=kept] ul.kept').length > 1,
  );
  await openDialog(page, 'erase', async () => page.click(await that(page, '[data-page=kept] .button', 'last')));
  await page.click('[data-dialog=erase] .button:not(.warm)');
  const answer = '[data-dialog=erase] [data-erasing]:not([data-erasing=ask])';
  await page.waitForFunction((where) => document.querySelector(where) !== null, answer);
  const said = await words(page, answer);
  await page.click('[data-dialog=erase] .button');
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  return said;
}
