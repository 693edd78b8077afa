/** A limit is waited for in so many parts. */
const PARTS = 4;

/**
 * Calls `over` when so many ms have passed in which an answer could have been heard. A device that sleeps, or a page that is frozen or
 * held up, uses up one part of the limit and not the rest: what was answered meanwhile is heard before anybody is called silent.
 * Out: ends the waiting.
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
