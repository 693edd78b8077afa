import { describe, expect, it } from 'vitest';
import { keptFile } from '../../../engine-adapters/cache-storage/kept-file';

/** A Cache Storage of which only the erasing is real. */
const cachesThat = (erase: () => Promise<boolean>) => ({ delete: erase }) as unknown as CacheStorage;

describe('erasing the kept file', () => {
  it('has nothing to do where this browser has no cache', async () => {
    await expect(keptFile('test', undefined).erase()).resolves.toBeUndefined();
  });

  it('has nothing to do where even the question for a cache is refused', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'caches');
    const refuse = () => {
      throw new DOMException('refused in a test', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'caches', { configurable: true, get: refuse });
    try {
      const file = keptFile('test');
      await expect(file.erase()).resolves.toBeUndefined();
      expect(await file.read()).toBeNull();
      expect(await file.keep(new Blob())).toBe('refused');
    } finally {
      if (before === undefined) Reflect.deleteProperty(globalThis, 'caches');
      else Object.defineProperty(globalThis, 'caches', before);
    }
  });

  it('is done where nothing was kept', async () => {
    const empty = cachesThat(async () => false);
    await expect(keptFile('test', empty).erase()).resolves.toBeUndefined();
  });

  it('rejects where the browser refuses', async () => {
    const refusing = cachesThat(() => Promise.reject(new DOMException('refused in a test', 'SecurityError')));
    await expect(keptFile('test', refusing).erase()).rejects.toThrow('refused in a test');
  });

  it('rejects where the browser never answers', async () => {
    const silent = cachesThat(() => new Promise(() => {}));
    await expect(keptFile('test', silent, 5).erase()).rejects.toThrow('no answer in 5 ms');
  });
});
