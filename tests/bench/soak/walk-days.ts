import type { Page } from 'playwright-core';
import { onPage } from '../../browser/page/player-steps';
import { SOAK_PLAN_FILE } from './soak-plan';

const DAY_MS = 24 * 3_600_000;
/** A page that gives way to no other for this long holds somebody up, ms of the machine. */
const STUCK_MS = 90_000;
/** Once in each session somebody pauses, and looks into the settings, for this long, ms of the machine. */
const PAUSE_MS = 400;
/** So much of a game is over before somebody pauses, ms of the page. */
const PAUSE_AFTER_MS = 20_000;

/** What a walk has seen so far. */
export interface Walked {
  sessions: number;
  days: number;
  pauses: number;
  calibrations: number;
  refusedCalibrations: number;
  /** Time on the page of the game, ms of the page. */
  playedMs: number;
}

/** Nothing walked yet. */
export const notWalked = (): Walked => ({
  ...{ sessions: 0, days: 1, pauses: 0, calibrations: 0, refusedCalibrations: 0, playedMs: 0 },
});

/** A page of the way, and what a player does there; `waits` leaves it to go on by itself. */
type Step = (page: Page, walked: Walked) => Promise<unknown>;

const goOn = (name: string) => (page: Page) => onPage(page, name).locator('.button.warm:enabled').first().click();
const waits: Step = async () => {};

const STEPS: Readonly<Record<string, Step>> = {
  bring: (page) => page.setInputFiles('input[type=file]', SOAK_PLAN_FILE),
  async 'confirm-plan'(page) {
    const ticks = onPage(page, 'confirm-plan').locator('.tick input');
    for (const tick of await ticks.all()) await tick.check();
    await goOn('confirm-plan')(page);
  },
  plan: goOn('plan'),
  async 'done-today'(page, walked) {
    walked.days += 1;
    await page.evaluate((ms) => {
      window.soakState.aheadMs += ms;
    }, DAY_MS);
    await onPage(page, 'done-today').getByRole('button', { name: 'Back' }).click();
  },
  ready: goOn('ready'),
  'ready-looking': waits,
  sides: (page) => onPage(page, 'sides').getByRole('button', { name: /yes/i }).click(),
  async calibration(page, walked) {
    walked.calibrations += 1;
    await page.evaluate(() => {
      window.soakState.recordingFromMs = window.soakState.nowMs;
    });
  },
  'calibration-closed-smile': waits,
  async 'calibration-refused'(page, walked) {
    walked.refusedCalibrations += 1;
    await goOn('calibration-refused')(page);
  },
  feel: goOn('feel'),
  play,
  rest: goOn('rest'),
  async diary(page) {
    const none = onPage(page, 'diary').getByRole('group', { name: /^Pain/ }).getByText('0', { exact: true });
    await none.click();
    await goOn('diary')(page);
  },
  async close(page, walked) {
    walked.sessions += 1;
    const reef = onPage(page, 'close').locator('[data-door=reef]');
    if (await reef.isVisible()) await reef.click();
    else await goOn('close')(page);
  },
  reef: goOn('reef'),
};

/**
 * From home through one session with all its pages, and home again; where the day's plan is done, to the next day only.
 * `speed`: of the page's clock once its tracker runs; what loads on the way there keeps its time.
 */
export async function walkSession(page: Page, walked: Walked, speed: number): Promise<void> {
  const door = onPage(page, 'home').locator('[data-door=player]');
  const brought = await door.isVisible();
  await (brought ? door : onPage(page, 'home').locator('.door').nth(2)).click();
  for (let stands = await nextPage(page, 'home'); stands !== 'home'; ) {
    const step = STEPS[stands];
    if (step === undefined) throw new Error(`${stands}: no page of a day on which all goes well`);
    const sinceMs = await pageNowMs(page);
    await step(page, walked);
    if (stands === 'calibration' || stands === 'feel')
      await page.evaluate((times) => {
        window.soakState.speed = times;
      }, speed);
    const next = await nextPage(page, stands);
    if (stands === 'play') walked.playedMs += (await pageNowMs(page)) - sinceMs;
    stands = next;
  }
}

async function play(page: Page, walked: Walked): Promise<void> {
  await page.locator('.stage canvas[data-drawn]').waitFor();
  const fromMs = await pageNowMs(page);
  await page.waitForFunction(
    (untilMs) => window.soakState.nowMs >= untilMs || document.querySelector('[data-page=play]') === null,
    fromMs + PAUSE_AFTER_MS,
  );
  if (!(await onPage(page, 'play').isVisible())) return;
  await page.keyboard.press('Escape');
  await page.locator('[data-dialog=pause]').waitFor();
  await page.waitForTimeout(PAUSE_MS);
  await page.keyboard.press('Escape');
  await page.locator('[data-dialog=pause]').waitFor({ state: 'detached' });
  walked.pauses += 1;
}

const pageNowMs = (page: Page) => page.evaluate(() => window.soakState.nowMs);

async function nextPage(page: Page, after: string): Promise<string> {
  const found = await page
    .waitForFunction(
      (before) => {
        const name = document.querySelector<HTMLElement>('[data-page]')?.dataset.page ?? before;
        return name === before ? null : name;
      },
      after,
      { timeout: STUCK_MS },
    )
    .catch(async (error: unknown) => {
      throw new Error(
        `${after}: no other page for ${STUCK_MS} ms; it says: ${await page.locator('main').textContent()}`,
        {
          cause: error,
        },
      );
    });
  return (await found.jsonValue()) as string;
}
