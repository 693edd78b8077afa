/** What the browser's connection looks like from the driver's side. */
export interface BidiTransport {
  send(message: BidiMessage): void;
  close(): void;
  onmessage?: (message: BidiMessage) => void;
  onclose?: (reason?: string) => void;
}

interface BidiMessage {
  readonly id?: number;
  readonly type?: string;
  readonly method?: string;
  readonly params?: { readonly url?: string; readonly download?: string; readonly navigation?: string | null };
  readonly result?: object;
}

/** Commands that Firefox ESR does not know yet and without which no page opens: what they set is set by preferences. */
const UNKNOWN_HERE = ['emulation.setMediaFeaturesOverride'];
const DOWNLOAD_EVENTS = ['browsingContext.downloadWillBegin', 'browsingContext.downloadEnd'];

/**
 * Stands between playwright and a Firefox that lacks two things: it answers commands which that does not know, and names the downloads
 * that come without a name, which would be passed over. They come one after the other.
 */
export function mendTransport(inner: BidiTransport): BidiTransport {
  let downloads = 0;
  const mended: BidiTransport = {
    send(message) {
      if (!UNKNOWN_HERE.includes(message.method ?? '')) return inner.send(message);
      queueMicrotask(() => mended.onmessage?.({ type: 'success', id: message.id ?? 0, result: {} }));
    },
    close: () => inner.close(),
  };
  inner.onmessage = (message) => {
    const { method = '', params } = message;
    const nameless = DOWNLOAD_EVENTS.includes(method) && !params?.download && !params?.navigation;
    if (method === DOWNLOAD_EVENTS[0] && nameless) downloads += 1;
    mended.onmessage?.(nameless ? { ...message, params: { ...params, download: `download-${downloads}` } } : message);
  };
  inner.onclose = (reason) => mended.onclose?.(reason);
  return mended;
}
