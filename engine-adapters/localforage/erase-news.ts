/**
 * Tells other tabs that everything was erased. Nothing depends on the arrival of the message: every write checks the
 * store itself.
 */
export interface EraseNews {
  tell(): void;
  /** Calls with news of other tabs, never of this one. */
  listen(listener: () => void): void;
}

/** Uses a channel of the browser; where there is none, no message arrives. */
export function broadcastEraseNews(name: string): EraseNews {
  let channel: BroadcastChannel | null = null;
  const opened = (): BroadcastChannel | null => {
    if (typeof BroadcastChannel === 'undefined') return null;
    channel ??= new BroadcastChannel(`${name}/erased`);
    return channel;
  };
  return {
    tell: () => opened()?.postMessage('erased'),
    listen: (listener) => opened()?.addEventListener('message', () => listener()),
  };
}
