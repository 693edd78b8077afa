import type { KeptFile } from '../../game/ports/kept-file';

/** An address within the cache; nothing is ever fetched from it. */
const KEY = '/kept-file';

/** One file in a cache of its own, on this device only. `caches` is missing where a page has no safe address. */
export function keptFile(name: string, caches: CacheStorage | undefined = globalThis.caches): KeptFile {
  return {
    async read() {
      try {
        const kept = await (await caches?.open(name))?.match(KEY);
        return (await kept?.blob()) ?? null;
      } catch {
        // A browser that keeps nothing has nothing to give.
        return null;
      }
    },
    async keep(file) {
      try {
        if (caches === undefined) return 'refused';
        await (await caches.open(name)).put(KEY, new Response(file));
        return 'kept';
      } catch {
        // No room, or a private window: the answer says it.
        return 'refused';
      }
    },
    async erase() {
      await caches?.delete(name);
    },
  };
}
