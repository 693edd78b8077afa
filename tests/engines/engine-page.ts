import type { Keyboard, Page } from 'playwright-core';

/** What of a page the walks need: playwright's own pages have it, and a WebKit behind its WebDriver too. */
export type EnginePage = Pick<
  Page,
  'goto' | 'reload' | 'evaluate' | 'waitForFunction' | 'click' | 'focus' | 'setInputFiles'
> & {
  readonly keyboard: Pick<Keyboard, 'press'>;
};

/** A started browser with one page. */
export interface Engine {
  /** Its name and version, e.g. "Firefox 153.7". */
  readonly version: string;
  readonly page: EnginePage;
  /** Does a step that saves one file; out: the file's text. */
  saved(step: () => Promise<unknown>): Promise<string>;
  close(): Promise<void>;
}
