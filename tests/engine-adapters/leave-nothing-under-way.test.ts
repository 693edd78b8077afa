import { expect, it } from 'vitest';
import { leaveNothingUnderWay } from '../../engine-adapters/indexed-db/leave-nothing-under-way';

/** A page with connections whose transactions end only when a test ends them: the browsers' own are tried in WebKit and Firefox. */
function pageWithTransactions() {
  class Connection {
    transaction(_shelf: string, mode: IDBTransactionMode): FakeTransaction {
      return new FakeTransaction(mode);
    }
  }
  const page = Object.assign(new EventTarget(), { IDBDatabase: Connection });
  leaveNothingUnderWay(page as unknown as Window & typeof globalThis);
  const leave = (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  return { begin: (mode: IDBTransactionMode) => new Connection().transaction('records', mode), leave };
}

class FakeTransaction extends EventTarget {
  state: 'open' | 'complete' | 'aborted' | 'committed' | 'ending' = 'open';
  constructor(readonly mode: IDBTransactionMode) {
    super();
  }
  complete() {
    this.state = 'complete';
    this.dispatchEvent(new Event('complete'));
  }
  commit() {
    if (this.state !== 'open') throw new DOMException('ended', 'InvalidStateError');
    this.state = 'committed';
  }
  abort() {
    if (this.state !== 'open') throw new DOMException('ended', 'InvalidStateError');
    this.state = 'aborted';
    this.dispatchEvent(new Event('abort'));
  }
}

it('breaks off readings and completes writings when the page is left into the browser’s memory', () => {
  const { begin, leave } = pageWithTransactions();
  const all = [begin('readonly'), begin('readonly'), begin('readonly'), begin('readwrite')] as const;
  all[0].complete();
  all[1].state = 'ending';
  leave(true);
  expect(all.map(({ state }) => state)).toEqual(['complete', 'ending', 'aborted', 'committed']);
});

it('lets be what begins after that, and everything where the page is not kept', () => {
  const { begin, leave } = pageWithTransactions();
  const before = begin('readonly');
  leave(false);
  expect(before.state).toBe('open');
  leave(true);
  const after = begin('readonly');
  expect([before.state, after.state]).toEqual(['aborted', 'open']);
});
