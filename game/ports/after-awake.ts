/** The limit is split into this many parts. */
const PARTS = 4;

/**
 * Calls `over` after `limitMs` ms in which an answer could have arrived. Time in which the device sleeps or the page is
 * frozen uses up at most one part of the limit, so that an answer given meanwhile is received before the time is over.
 * Out: a function that ends the waiting.
 */
export function afterAwake(limitMs: number, over: () => void): () => void {
  let left = PARTS;
  const wait = () => setTimeout(passed, limitMs / PARTS);
  let timer = wait();
  function passed(): void {
    left -= 1;
    if (left === 0) over();
    else timer = wait();
  }
  return () => clearTimeout(timer);
}
