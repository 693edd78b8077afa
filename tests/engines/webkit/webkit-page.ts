import type { EnginePage } from '../engine-page';
import { WebDriverError, type WebDriverSession } from './webdriver';

/** How long a step waits for what must come, ms: it only ends one that waits for ever. */
const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 100;

/** What may be over by the next look: a page that is being left or drawn anew. */
const PASSING = [
  'element click intercepted',
  'element not interactable',
  'javascript error',
  'no such element',
  'stale element reference',
];

/** WebDriver's code points for keys that are no letters (the standard, section 17). */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

const pause = (ms: number) => new Promise<void>((passed) => setTimeout(passed, ms));

/** A page of WebKit with the names that playwright's pages have, as far as the walks need them. Selectors are CSS. */
export function webkitPage(session: WebDriverSession): EnginePage {
  async function evaluate(what: string | ((given: unknown) => unknown), given?: unknown): Promise<unknown> {
    if (typeof what === 'string') return session.ask('POST', '/execute/sync', { script: what, args: [] });
    // The runner names every inner function with a helper of its own, which a page does not have.
    const script = `const [given, done] = arguments; const __name = (one) => one;
      (async () => (${what})(given))().then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    const answer = await session.ask<{ value?: unknown; error?: string }>('POST', '/execute/async', {
      ...{ script, args: [given ?? null] },
    });
    if (answer.error !== undefined) throw new WebDriverError('javascript error', answer.error);
    return answer.value;
  }

  /** Does it again until it comes out; what is no passing state goes through at once. */
  async function untilDone<T>(does: () => Promise<T>, what: string, timeoutMs: number = PATIENCE_MS): Promise<T> {
    const endMs = performance.now() + timeoutMs;
    for (;;) {
      try {
        return await does();
      } catch (error) {
        if (!(error instanceof WebDriverError) || !PASSING.includes(error.kind)) throw error;
        if (performance.now() > endMs) {
          const said = await evaluate(() => document.querySelector('main')?.textContent?.slice(0, 300));
          throw new Error(`${what}: not in ${timeoutMs} ms; the page says: ${said}`, { cause: error });
        }
      }
      await pause(LOOK_AGAIN_MS);
    }
  }

  const notYet = () => new WebDriverError('no such element', 'not yet');

  const page = {
    evaluate,
    goto: (address: string) => session.ask('POST', '/url', { url: address }),
    reload: () => session.ask('POST', '/refresh'),
    waitForFunction: (what: (given: unknown) => unknown, given?: unknown, how: { timeout?: number } = {}) =>
      untilDone(
        async () => {
          if (!(await evaluate(what, given))) throw notYet();
        },
        String(what),
        how.timeout,
      ),
    click: (selector: string) => {
      let stoodAt = '';
      return untilDone(async () => {
        const element = await session.find(selector);
        if (!(await session.ask<boolean>('GET', `/element/${element}/enabled`))) throw notYet();
        // What moves is not clicked: the click would go to where it was, and to what is there by then.
        const standsAt = JSON.stringify(await session.ask('GET', `/element/${element}/rect`));
        if (standsAt !== stoodAt) {
          stoodAt = standsAt;
          throw notYet();
        }
        await session.ask('POST', `/element/${element}/click`);
      }, `click ${selector}`);
    },
    focus: (selector: string) =>
      untilDone(async () => {
        await session.find(selector);
        await evaluate((where) => document.querySelector<HTMLElement>(where as string)?.focus(), selector);
      }, `focus ${selector}`),
    setInputFiles: (selector: string, file: string) =>
      untilDone(async () => {
        const element = await session.find(selector);
        await session.ask('POST', `/element/${element}/value`, { text: file });
      }, `file for ${selector}`),
    keyboard: {
      async press(key: string) {
        const value = KEYS[key] ?? key;
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
        await session.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
      },
    },
  };
  // Playwright's names have more ways to be called than a walk uses.
  return page as unknown as EnginePage;
}
