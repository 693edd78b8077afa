import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptFile } from '../../../../game/ports/kept-file';

const RIGHT = 'a face model';
const model = vi.hoisted(() => ({ sha256: '' }));
model.sha256 = createHash('sha256').update(RIGHT).digest('hex');
vi.mock('../../../../engine-adapters/mediapipe/model/face-model', () => ({
  FACE_MODEL: {
    path: 'models/face_landmarker.task',
    bytes: 12,
    get sha256() {
      return model.sha256;
    },
  },
}));
const { createModelShelf } = await import('../../../../engine-adapters/mediapipe/model/model-shelf');

function keptInMemory(first: string | null = null, answer: 'kept' | 'refused' = 'kept'): KeptFile {
  let kept = first === null ? null : new Blob([first]);
  return {
    read: async () => kept,
    keep: async (file) => {
      if (answer === 'kept') kept = file;
      return answer;
    },
    erase: async () => {
      kept = null;
    },
  };
}

const siteWithout: typeof fetch = async () => new Response('', { status: 404 });
const shelfOver = (kept: KeptFile, site = siteWithout) => createModelShelf('http://127.0.0.1/', kept, site);
const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);
const load = (shelf: ReturnType<typeof shelfOver>) => shelf.load(() => {});

describe('the face model that an adult chooses', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is taken when it is the right one, used at once and at the next visit', async () => {
    const kept = keptInMemory();
    const shelf = shelfOver(kept);
    await expect(load(shelf)).rejects.toMatchObject({ fault: 'modelMissing' });
    expect(await shelf.take(new Blob([RIGHT]))).toEqual({ taken: 'yes', kept: 'kept' });
    expect(text(await load(shelf))).toBe(RIGHT);
    expect(text(await load(shelfOver(kept)))).toBe(RIGHT);
  });

  it('is known to lie here from when it was taken until it is forgotten', async () => {
    const shelf = shelfOver(keptInMemory());
    expect(await shelf.keeps()).toBe(false);
    await shelf.take(new Blob([RIGHT]));
    expect(await shelf.keeps()).toBe(true);
    await shelf.forget();
    expect(await shelf.keeps()).toBe(false);
  });

  it('is not said to lie here where the browser keeps nothing', async () => {
    const shelf = shelfOver(keptInMemory(null, 'refused'));
    await shelf.take(new Blob([RIGHT]));
    expect(await shelf.keeps()).toBe(false);
  });

  it('is told apart by size and by content, and is not kept then (F11)', async () => {
    const kept = keptInMemory();
    const shelf = shelfOver(kept);
    expect(await shelf.take(new Blob(['short']))).toEqual({ taken: 'no', why: 'otherSize', bytes: 5 });
    expect(await shelf.take(new Blob(['another file']))).toEqual({ taken: 'no', why: 'otherContent', bytes: 12 });
    expect(await kept.read()).toBeNull();
    await expect(load(shelf)).rejects.toMatchObject({ fault: 'modelMissing' });
  });

  it('serves until the page is closed where the browser keeps nothing, and the answer says so', async () => {
    const shelf = shelfOver(keptInMemory(null, 'refused'));
    expect(await shelf.take(new Blob([RIGHT]))).toEqual({ taken: 'yes', kept: 'refused' });
    expect(text(await load(shelf))).toBe(RIGHT);
  });

  it('is thrown away when it was spoiled while it lay here, and is brought anew (F11)', async () => {
    const site: typeof fetch = async () => new Response(RIGHT);
    const kept = keptInMemory('another file');
    expect(text(await load(shelfOver(kept, site)))).toBe(RIGHT);
    expect(await kept.read()).toBeNull();
    await expect(load(shelfOver(keptInMemory('another file')))).rejects.toMatchObject({ fault: 'modelMissing' });
  });

  it('is passed over when it was spoiled and the browser does not let go of it (F11)', async () => {
    const site: typeof fetch = async () => new Response(RIGHT);
    const held = { ...keptInMemory('another file'), erase: () => Promise.reject(new Error('no answer')) };
    expect(text(await load(shelfOver(held, site)))).toBe(RIGHT);
  });

  it('is gone after it was erased', async () => {
    const kept = keptInMemory();
    const shelf = shelfOver(kept);
    await shelf.take(new Blob([RIGHT]));
    await shelf.forget();
    expect(await kept.read()).toBeNull();
    await expect(load(shelf)).rejects.toMatchObject({ fault: 'modelMissing' });
  });

  it('cannot be checked, and so is not taken, on a page without a safe address', async () => {
    vi.stubGlobal('isSecureContext', false);
    await expect(shelfOver(keptInMemory()).take(new Blob([RIGHT]))).rejects.toMatchObject({ fault: 'insecure' });
  });

  it('tells a download as it comes, in bytes of all that there is', async () => {
    const told: number[][] = [];
    const site: typeof fetch = async () => new Response(RIGHT);
    await shelfOver(keptInMemory(), site).load((...numbers) => told.push(numbers));
    expect(told.at(-1)).toEqual([12, 12]);
  });
});
