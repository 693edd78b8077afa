import type { Page } from 'playwright-core';

/** What a person sets in the settings dialog, each as the value of its field. */
export type ChosenSettings = Partial<
  Record<'textScale' | 'letters' | 'contrast' | 'handed' | 'language' | 'sound', string>
>;

/** Sets what a person would set in the settings dialog, through the dialog, on a page with the bar above. */
export async function chooseSettings(page: Page, settings: ChosenSettings): Promise<void> {
  await page.locator('.top-bar [data-icon=settings]').click();
  const dialog = page.locator('[data-dialog=settings]');
  // It opens when what is behind the home page has come: a key that is pressed before reaches nothing.
  await dialog.waitFor();
  if (settings.textScale) await dialog.locator('select').nth(1).selectOption(settings.textScale);
  if (settings.letters) await dialog.locator('input[type=checkbox]').nth(1).check();
  if (settings.contrast) await dialog.locator('input[type=checkbox]').nth(2).check();
  if (settings.handed) await dialog.locator('input[type=checkbox]').nth(4).check();
  if (settings.sound) await dialog.locator('input[type=checkbox]').nth(5).uncheck();
  if (settings.language) await dialog.locator('select').nth(0).selectOption(settings.language);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
