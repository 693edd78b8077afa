import { afterEach, expect, it, vi } from 'vitest';
import { browserTabLocks } from '../../../engine-adapters/localforage/tab-locks';

afterEach(() => vi.unstubAllGlobals());

/** A page whose coming and going a test tells, with locks that are always free. */
function page() {
  const heard = new Map<string, ((event: object) => void)[]>();
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    heard.set(name, [...(heard.get(name) ?? []), listener]);
  });
  const request = (_name: string, _options: object, held: (lock: object) => Promise<void>) => held({});
  vi.stubGlobal('navigator', { locks: { request } });
  const locks = browserTabLocks('test', 1000);
  const tell = (name: string, event: object) => {
    for (const listener of heard.get(name) ?? []) listener(event);
  };
  return { locks, tell };
}

it('the play is this tab’s while its page is left, and no longer when the page is shown again', async () => {
  const { locks, tell } = page();
  expect(await locks.claimPlay()).toBe('mine');
  tell('pagehide', {});
  expect(locks.holdsPlay()).toBe(true);
  tell('pageshow', { persisted: true });
  expect(locks.holdsPlay()).toBe(false);
  expect(await locks.claimPlay()).toBe('mine');
  tell('pageshow', { persisted: false });
  expect(locks.holdsPlay()).toBe(true);
});
