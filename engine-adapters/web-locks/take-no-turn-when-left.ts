/** What Firefox calls itself everywhere: it names no vendor. */
const FIREFOX = '';
/** A lock that every page holds at once, for as long as it stands. Nobody waits for it. */
const HERE = 'tiny-tides/here';

/**
 * Keeps a page from taking a lock after it was left. Firefox keeps a page that was left in its memory although it has asked for a lock, grants
 * it there and does not take it back: every page that asks for the same lock waits as long as the left one is remembered (seen in Firefox 153
 * ESR, for as long as was waited: two minutes). A page that holds a lock is not kept in memory at all, and loses what it asked for. So each holds one that is
 * nobody else's, and asks for no other before it has that. Back to such a page means that it is loaded anew, and reads what is kept.
 * Other engines take a lock back, and there nothing is done.
 * `page`: the page's own global object. Holds for every lock asked for from here on; called once, before any is.
 */
export function takeNoTurnWhenLeft(page: Window & typeof globalThis): void {
  if (page.navigator.vendor !== FIREFOX || page.navigator.locks === undefined) return;
  const { prototype } = page.LockManager;
  const ask = prototype.request as (this: LockManager, ...asked: unknown[]) => Promise<unknown>;
  const isHere = new Promise<void>((held) => {
    const untilGone = () => {
      held();
      return new Promise<never>(() => {});
    };
    // Where locks are refused, each one that is asked for later says so itself.
    ask.call(page.navigator.locks, HERE, { mode: 'shared' }, untilGone).catch(() => held());
  });
  prototype.request = async function (this: LockManager, ...asked: unknown[]) {
    await isHere;
    return ask.apply(this, asked);
  } as LockManager['request'];
}
