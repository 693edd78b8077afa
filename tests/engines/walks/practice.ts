import type { EnginePage } from '../engine-page';
import { goOn, stands, words } from './steps';

export interface PracticeWalk {
  /** The last word of play. */
  readonly word: string;
  /** 0..1. */
  readonly progress: number;
}

/** The player's way with the practice face, from the open lagoon to the close: two attempts, four times as quick as life. */
export async function walkPractice(page: EnginePage, site: string): Promise<PracticeWalk> {
  await page.goto(`${site}?practice=ideal&speed=4&attempts=2`);
  await stands(page, 'home');
  await page.click('[data-door=practice]');
  await goOn(page, 'plan');
  await goOn(page, 'feel');
  await stands(page, 'play');
  await page.waitForFunction(() => document.querySelector('canvas[data-drawn]') !== null);
  await stands(page, 'close');
  return {
    word: await words(page, '[data-testid=play-state]'),
    progress: Number(await page.evaluate(() => document.documentElement.dataset.progress)),
  };
}
