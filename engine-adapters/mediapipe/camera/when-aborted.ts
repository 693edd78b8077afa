/** Undoes something when the signal is aborted; at once where it already is, so that a late arrival leaves nothing open. */
export function whenAborted(signal: AbortSignal, undo: () => void): void {
  if (signal.aborted) undo();
  else signal.addEventListener('abort', undo, { once: true });
}
