/** Carries the news that all was erased from tab to tab. Nothing hangs on its arrival: every write asks the store itself. */
export interface EraseNews {
  tell(): void;
  /** Calls with news of other tabs, never of this one. */
  listen(listener: () => void): void;
}

/** Over a channel of the browser; where there is none, nobody hears anything. */
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
