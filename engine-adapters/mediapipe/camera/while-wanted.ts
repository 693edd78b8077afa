/**
 * Waits for something only as long as it is wanted.
 * Rejects with the signal's reason at once when it is aborted; what arrives after that goes to `letGo`, so that a late arrival
 * leaves nothing open. Rejects as the promise does otherwise.
 */
export function whileWanted<T>(
  signal: AbortSignal,
  arriving: Promise<T>,
  letGo: (late: T) => void = () => {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
    arriving
      .then(
        (value) => (signal.aborted ? letGo(value) : resolve(value)),
        // Of no effect where nobody waits any more.
        reject,
      )
      .finally(() => signal.removeEventListener('abort', giveUp));
  });
}
