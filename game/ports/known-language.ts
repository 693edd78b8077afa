/** What counts where the browser names no language, as `<html lang>` of a page that chose none. */
const NO_OTHER = 'en';

/**
 * Gives the browser a language tag where its own is none: uPlot asks for it while it is loaded and would throw at one such as "C", which
 * WebKit says where the system is set to no language. A tag that is one is left as it is.
 */
export function mendLanguage(browser: Pick<Navigator, 'language'>): void {
  try {
    Intl.getCanonicalLocales(browser.language ?? '');
  } catch {
    // "C", "POSIX" and the like: nobody's language.
    Object.defineProperty(browser, 'language', { value: NO_OTHER, configurable: true });
  }
}

// At the import, because the importing of uPlot is what throws: whoever draws with it imports this first.
if (typeof navigator !== 'undefined') mendLanguage(navigator);
