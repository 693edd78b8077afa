import type { KeptFile } from '../../game/ports/kept-file';
import { withinTime } from '../../game/ports/within-time';

/** An address within the cache; nothing is ever fetched from it. */
const KEY = '/kept-file';

/**
 * Erasing takes a moment; a browser that has not answered after this time will not answer, and a person is waiting
 * [ms].
 */
const ERASE_LIMIT_MS = 5000;

/** One file in a cache of its own, on this device only. `caches` is missing where a page has no safe address or may not ask. */
export function keptFile(
  name: string,
  caches: CacheStorage | undefined = cachesHere(),
  eraseLimitMs = ERASE_LIMIT_MS,
): KeptFile {
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
        // No room, or a private window: the return value says so.
        return 'refused';
      }
    },
    async erase() {
      // Without a cache there is nothing to erase.
      if (caches === undefined) return;
      const late = () => new Error(`cache ${name}: not erased, no answer in ${eraseLimitMs} ms`);
      await withinTime(eraseLimitMs, caches.delete(name), late);
    },
  };
}

function cachesHere(): CacheStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    // Inside a frame of another page a browser may refuse even the request: nothing is kept there.
    return undefined;
  }
}
