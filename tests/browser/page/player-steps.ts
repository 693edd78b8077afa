import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until a page of the player's way stands. */
export function onPage(page: Page, name: string) {
  return page.locator(`[data-page=${name}]`);
}

/** Moves the focus with Tab until the button or field with this name has it, then presses Enter or the key given. */
export async function pressByKeyboard(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const focused = await page.evaluate(() => {
      const here = document.activeElement;
      const label = here?.closest('label')?.textContent ?? '';
      return `${here?.textContent ?? ''} ${here?.getAttribute('aria-label') ?? ''} ${label}`;
    });
    const isControl = await page.evaluate(() => document.activeElement?.matches('button, input, select, a') ?? false);
    if (isControl && name.test(focused)) {
      await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no control named ${name} was reached with the keyboard`);
}

export async function playWord(page: Page): Promise<string> {
  return (await page.locator('[data-testid=play-state]').textContent()) ?? '';
}

export async function waitForPlayWord(page: Page, ...words: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => wanted.includes(document.querySelector('[data-testid=play-state]')?.textContent ?? ''),
    words,
    { timeout: 200_000 },
  );
}

export interface AxeFinding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly string[];
}

/** Lets a page that arrives softly stand in full at once: half seen, its words have not their contrast yet. */
async function arrived(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
    for (const one of ending) one.finish();
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

/** Serious and critical findings of axe on the page once it has arrived. */
export async function axeFindings(page: Pick<Page, 'evaluate'>): Promise<readonly AxeFinding[]> {
  await arrived(page);
  // Evaluated, not added as an element: the page's security headers allow no other scripts.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          where: Document,
          how: object,
        ): Promise<{
          violations: { id: string; impact: string | null; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map((node) => node.html.slice(0, 200)) }));
  });
}
