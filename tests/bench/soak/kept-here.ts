import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { ExportFile } from '../../../game/record/export-file';
import { onPage } from '../../browser/page/player-steps';

/** What lies on the device at the end, as a person saves it from the page. */
export interface KeptHere {
  /** Of each session's record, bytes of its JSON. */
  readonly recordBytes: readonly number[];
  readonly attempts: number;
  readonly gameMs: number;
  /** The saved file, bytes. */
  readonly fileBytes: number;
  /** All that the browser keeps for the page, bytes. */
  readonly storageBytes: number;
  readonly faults: readonly string[];
}

/** Saves all from the page of what is kept, and comes back home. */
export async function keptHere(page: Page): Promise<KeptHere> {
  await onPage(page, 'home').locator('[data-door=kept]').click();
  const save = onPage(page, 'kept').getByRole('button', { name: 'Save all as a file' });
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const text = await readFile(await file.path(), 'utf8');
  await onPage(page, 'kept').locator('.button.warm').click();
  await onPage(page, 'home').waitFor();
  const { sessions, unread } = JSON.parse(text) as ExportFile;
  const blocks = sessions.flatMap((one) => one.blocks);
  return {
    recordBytes: sessions.map((one) => Buffer.byteLength(JSON.stringify(one))),
    attempts: blocks.reduce((sum, { attempts }) => sum + attempts.length, 0),
    gameMs: blocks.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
    fileBytes: Buffer.byteLength(text),
    storageBytes: await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? Number.NaN),
    faults: [
      ...unread.map(({ id, problem }) => `record ${id} cannot be read: ${problem}`),
      ...sessions
        .filter(({ ending }) => ending !== 'finished')
        .map(({ id, ending }) => `session ${id} ended ${ending}`),
    ],
  };
}
