import type { EnginePage } from '../engine-page';

/** Waits until a page of the player's way stands. */
export function stands(page: EnginePage, name: string, timeout?: number): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => document.querySelector(`[data-page=${wanted}]`) !== null,
    name,
    timeout === undefined ? {} : { timeout },
  );
}

/** Long enough for a dialog to open on a busy machine, ms. */
const OPENED_MS = 5000;
/** What comes behind a page may draw it anew between the pointing and the pressing, and the press then reaches nothing. */
const TIMES = 5;

/** Opens a dialog as often as it takes. `press`: what a person does to open it. */
export async function openDialog(page: EnginePage, name: string, press: () => Promise<unknown>): Promise<void> {
  for (let time = 1; ; time += 1) {
    await press();
    const isOpen = (wanted: string) => document.querySelector(`dialog[open][data-dialog=${wanted}]`) !== null;
    try {
      await page.waitForFunction(isOpen, name, { timeout: OPENED_MS });
      return;
    } catch (late) {
      // Tried anew: the next time nothing comes between.
      if (time === TIMES) throw late;
    }
  }
}

/** Goes on from a page of the player's way with its main button. */
export function goOn(page: EnginePage, name: string): Promise<unknown> {
  return page.click(`[data-page=${name}] .button.warm:enabled`);
}

/**
 * A selector of its own for the one of many elements that a person would point at: the first whose words hold these, or the last.
 * Waits until it is there.
 */
export async function that(
  page: EnginePage,
  among: string,
  which: { readonly says: string } | 'last',
): Promise<string> {
  const mark = { among, says: which === 'last' ? null : which.says };
  await page.waitForFunction(({ among, says }) => {
    for (const marked of document.querySelectorAll('[data-meant]')) marked.removeAttribute('data-meant');
    const all = [...document.querySelectorAll(among)];
    const words = (one: Element) => `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`;
    const meant = says === null ? all.at(-1) : all.find((one) => words(one).includes(says));
    meant?.setAttribute('data-meant', '');
    return meant !== undefined;
  }, mark);
  return '[data-meant]';
}

/** Writes into a field, or chooses in a list, as the page notices it. */
export function set(page: EnginePage, field: string, value: string): Promise<unknown> {
  return page.waitForFunction(
    ({ field, value }) => {
      const here = document.querySelector<HTMLInputElement | HTMLSelectElement>(field);
      if (here === null) return false;
      const kind = here instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
      // Written past the page's own copy of the value, or it would take the change for its own.
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(here, value);
      for (const told of ['input', 'change']) here.dispatchEvent(new Event(told, { bubbles: true }));
      return true;
    },
    { field, value },
  );
}

/** What the page says at a place; empty where there is nothing. */
export function words(page: EnginePage, selector: string): Promise<string> {
  return page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);
}
