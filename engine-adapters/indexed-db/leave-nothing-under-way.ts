/** What WebKit calls itself everywhere, on Apple's devices and on Linux. */
const WEBKIT = 'Apple Computer, Inc.';

/**
 * Ends the transactions of this page when it is left. WebKit keeps a page that was left in its memory with its transactions open, and
 * there they never end: every write to the same records, on whatever page, waits for them in vain (seen in WebKitGTK 2.50, also where a
 * write was told to complete). Other engines bring them to their end, and there nothing is done.
 * What is ended is refused with AbortError once the page is shown again, and is then tried again by whoever tries refused steps again.
 * A page that is not shown again loses a write that was under way at that moment. What begins after this is let be: the last state of
 * a game is written then.
 * `page`: the page's own global object. Holds for every connection, those of libraries too; called once, before anything is stored.
 */
export function leaveNothingUnderWay(page: Window & typeof globalThis): void {
  if (page.navigator.vendor !== WEBKIT) return;
  const underWay = new Set<IDBTransaction>();
  const { prototype } = page.IDBDatabase;
  const { transaction: begin } = prototype;
  prototype.transaction = function (...asked) {
    const transaction = begin.apply(this, asked);
    underWay.add(transaction);
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => underWay.delete(transaction));
    return transaction;
  };
  page.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) for (const transaction of underWay) end(transaction);
  });
}

function end(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is ending by itself: all its requests are answered.
  }
}
