import { expect, it } from 'vitest';
import { leaveNothingUnderWay } from '../../engine-adapters/indexed-db/leave-nothing-under-way';

/** A page with connections whose transactions end only when a test ends them: the browsers' own are tried in WebKit and Firefox. */
function pageWithTransactions(vendor = 'Apple Computer, Inc.') {
  class Connection {
    transaction(): FakeTransaction {
      return new FakeTransaction();
    }
  }
  const page = Object.assign(new EventTarget(), { IDBDatabase: Connection, navigator: { vendor } });
  leaveNothingUnderWay(page as unknown as Window & typeof globalThis);
  const leave = (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  return { begin: () => new Connection().transaction(), leave };
}

class FakeTransaction extends EventTarget {
  state: 'open' | 'complete' | 'aborted' | 'ending' = 'open';
  complete() {
    this.state = 'complete';
    this.dispatchEvent(new Event('complete'));
  }
  abort() {
    if (this.state !== 'open') throw new DOMException('ended', 'InvalidStateError');
    this.state = 'aborted';
    this.dispatchEvent(new Event('abort'));
  }
}

it('ends what is under way when the page is left into the browser’s memory, one that ends by itself or not', () => {
  const { begin, leave } = pageWithTransactions();
  const [done, ending, open] = [begin(), begin(), begin()];
  done.complete();
  ending.state = 'ending';
  leave(true);
  expect([done, ending, open].map(({ state }) => state)).toEqual(['complete', 'ending', 'aborted']);
});

it('lets be what begins after that, and everything where the page is not kept', () => {
  const { begin, leave } = pageWithTransactions();
  const before = begin();
  leave(false);
  expect(before.state).toBe('open');
  leave(true);
  const after = begin();
  expect([before.state, after.state]).toEqual(['aborted', 'open']);
});

it.each(['Google Inc.', ''])('lets the transactions of another engine (%s) come to their end', (vendor) => {
  const { begin, leave } = pageWithTransactions(vendor);
  const open = begin();
  leave(true);
  expect(open.state).toBe('open');
});
