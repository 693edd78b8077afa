/** What lies in a page's stores, as somebody would find it who may run code there: opened, where the page's own key opens it. */
export interface InStores {
  /** Where each entry lies, such as `indexedDB tiny-tides records value/players`. */
  readonly entries: readonly string[];
  /** The entries that hold a picture, or anything in which one could hide, and why. */
  readonly pictures: readonly string[];
  /** Everything that can be read, one after the other. */
  readonly text: string;
}

/**
 * Searches every store that a page has: IndexedDB, localStorage, sessionStorage, CacheStorage and the private file system.
 * Evaluated on the page, so it names nothing from outside.
 */
export async function lookIntoStores(): Promise<InStores> {
  /** The smallest camera picture is far larger, as bytes or as numbers; nothing that is kept comes near [bytes, numbers, letters]. */
  const PICTURE = 60_000;
  const entries: string[] = [];
  const pictures: string[] = [];
  const texts: string[] = [];

  const inText = (where: string, text: string) => {
    texts.push(text);
    // The first bytes of JPEG, PNG, WebP and GIF in base64, wherever they stand.
    const sign = /data:image|\/9j\/[24]|iVBORw0KGgo|UklGR[\w+/]{6}XRUJQ|R0lGODlh/.exec(text)?.[0];
    if (sign !== undefined) pictures.push(`${where}: ${sign}`);
    const long = text.split(/[^\w+/=-]+/).find((word) => word.length >= PICTURE);
    if (long !== undefined) pictures.push(`${where}: ${long.length} letters`);
  };
  const inBytes = (where: string, bytes: Uint8Array) => {
    const head = Array.from(bytes.slice(0, 12), (byte) => String.fromCharCode(byte)).join('');
    const is = /^(\xff\xd8\xff|\x89PNG|RIFF[\s\S]{4}WEBP|GIF8)/.test(head);
    if (is || bytes.length >= PICTURE) pictures.push(`${where}: ${bytes.length} bytes`);
    texts.push(new TextDecoder('latin1').decode(bytes));
  };
  const inValue = async (where: string, value: unknown): Promise<void> => {
    if (typeof value === 'string') return inText(where, value);
    if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return;
    if (value instanceof Blob) {
      pictures.push(`${where}: Blob ${value.type}`);
      return inBytes(where, new Uint8Array(await value.arrayBuffer()));
    }
    if (value instanceof ImageData || value instanceof ImageBitmap) return void pictures.push(`${where}: picture`);
    if (value instanceof ArrayBuffer) return inBytes(where, new Uint8Array(value));
    if (ArrayBuffer.isView(value)) return inBytes(where, new Uint8Array(value.buffer));
    if (Array.isArray(value) && value.length >= PICTURE) pictures.push(`${where}: ${value.length} numbers`);
    for (const [name, part] of Object.entries(value)) {
      texts.push(name);
      await inValue(where, part);
    }
  };

  const open = (name: string) =>
    new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const all = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await open(name);
    for (const shelf of database.objectStoreNames) {
      const store = database.transaction(shelf).objectStore(shelf);
      const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
      const key = (values[keys.indexOf('device-key')] as { key?: CryptoKey } | undefined)?.key;
      for (const [index, place] of keys.entries()) {
        const where = `indexedDB ${name} ${shelf} ${String(place)}`;
        entries.push(where);
        const raw = values[index] as { iv?: BufferSource; locked?: BufferSource };
        if (key === undefined || raw?.iv === undefined || raw.locked === undefined) {
          await inValue(where, raw);
          continue;
        }
        const additionalData = new TextEncoder().encode(String(place));
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: raw.iv, additionalData }, key, raw.locked);
        // What is locked is JSON in JSON: both as text and with its quotes taken away.
        const opened = new TextDecoder().decode(text);
        await inValue(where, JSON.parse(opened));
      }
    }
    database.close();
  }
  for (const [what, storage] of Object.entries({ localStorage, sessionStorage })) {
    for (const [place, text] of Object.entries(storage)) {
      entries.push(`${what} ${place}`);
      inText(`${what} ${place}`, `${place} ${text}`);
    }
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const where = `cache ${name} ${new URL(request.url).pathname}`;
      entries.push(where);
      inBytes(where, new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? []));
    }
  }
  const inFolder = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
      entries.push(`file ${handle.name}`);
      if (handle instanceof FileSystemDirectoryHandle) await inFolder(handle);
      else if (handle instanceof FileSystemFileHandle)
        inBytes(`file ${handle.name}`, new Uint8Array(await (await handle.getFile()).arrayBuffer()));
    }
  };
  await inFolder(await navigator.storage.getDirectory());
  return { entries: entries.sort(), pictures, text: texts.join('\n') };
}
