import { expect, it } from 'vitest';
import { takeNoTurnWhenLeft } from '../../engine-adapters/web-locks/take-no-turn-when-left';

type Held = () => unknown;

/** A page whose locks are given when a test gives them: Firefox's own are tried in Firefox. */
function pageWithLocks(vendor: string, answer: 'gives' | 'refuses' = 'gives') {
  const asked: { readonly name: string; readonly given: Held }[] = [];
  class LockManager {
    request(name: string, ...rest: unknown[]): Promise<unknown> {
      const given = rest.at(-1) as Held;
      if (answer === 'refuses') return Promise.reject(new DOMException('not here', 'SecurityError'));
      return new Promise((done) => asked.push({ name, given: () => done(given()) }));
    }
  }
  const locks = new LockManager();
  takeNoTurnWhenLeft({ LockManager, navigator: { vendor, locks } } as unknown as Window & typeof globalThis);
  return { asked, locks };
}

const names = (asked: readonly { readonly name: string }[]) => asked.map(({ name }) => name);

it('holds a lock for as long as the page stands, and asks for no other before that', async () => {
  const { asked, locks } = pageWithLocks('');
  const turn = locks.request('store', () => 'my turn');
  await Promise.resolve();
  expect(names(asked)).toEqual(['tiny-tides/here']);
  asked[0]?.given();
  await expect.poll(() => names(asked)).toEqual(['tiny-tides/here', 'store']);
  asked[1]?.given();
  expect(await turn).toBe('my turn');
});

it('lets a refused lock be refused where it is asked for', async () => {
  const { locks } = pageWithLocks('', 'refuses');
  await expect(locks.request('store', () => {})).rejects.toThrow('not here');
});

it.each(['Google Inc.', 'Apple Computer, Inc.'])('asks another engine (%s) for nothing of its own', (vendor) => {
  const { asked, locks } = pageWithLocks(vendor);
  void locks.request('store', () => {});
  expect(names(asked)).toEqual(['store']);
});

it('lets a page without locks be', () => {
  const page = { navigator: { vendor: '' } } as unknown as Window & typeof globalThis;
  expect(() => takeNoTurnWhenLeft(page)).not.toThrow();
});
