import type { ModelFileTaken } from '../../../game/ports/face-source';
import type { KeptFile } from '../../../game/ports/kept-file';
import { checkModel } from './check-model';
import { FACE_MODEL } from './face-model';
import { loadModel } from './load-model';
import { needSafeAddress } from './need-safe-address';

/** How much of a download is there, bytes. */
export type OnLoaded = (loadedBytes: number, totalBytes: number) => void;

/** Where the face model comes from: a file that an adult chose here, or else our own address. A wrong one is never used. */
export interface ModelShelf {
  /** A kept file that was spoiled is thrown away. Rejects as `loadModel` does. */
  load(onLoaded: OnLoaded): Promise<ArrayBuffer>;
  /** Checks a chosen file, and keeps it when it is the right one. */
  take(file: Blob): Promise<ModelFileTaken>;
  /** Whether a chosen file lies here between visits; a spoiled one does until it is loaded. */
  keeps(): Promise<boolean>;
  /** Forgets a chosen file, here and between visits. */
  forget(): Promise<void>;
}

export function createModelShelf(siteBase: string, kept: KeptFile, fetchFile: typeof fetch = fetch): ModelShelf {
  /** A file that was chosen in this visit: it serves also where the browser keeps nothing. */
  let chosen: ArrayBuffer | null = null;

  async function keptModel(): Promise<ArrayBuffer | null> {
    // What cannot be read here is as good as not kept: it is brought anew.
    const bytes = await (await kept.read())?.arrayBuffer().catch(() => null);
    if (!bytes) return null;
    if ((await checkModel(bytes)).is === 'right') return bytes;
    // It was spoiled while it lay here: our own address, or an adult, brings it anew. One that the browser does not let go of is passed over again.
    await kept.erase().catch(() => {});
    return null;
  }

  return {
    async load(onLoaded) {
      needSafeAddress();
      return chosen ?? (await keptModel()) ?? loadModel(siteBase, fetchFile, onLoaded);
    },
    async take(file) {
      needSafeAddress();
      // A file that is far too large is not read at all.
      if (file.size !== FACE_MODEL.bytes) return { taken: 'no', why: 'otherSize', bytes: file.size };
      // The answer says that it cannot be opened.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return { taken: 'no', why: 'unreadable', bytes: file.size };
      const check = await checkModel(bytes);
      if (check.is !== 'right') return { taken: 'no', why: check.is, bytes: check.bytes };
      chosen = bytes;
      return { taken: 'yes', kept: await kept.keep(new Blob([bytes])) };
    },
    keeps: async () => (await kept.read()) !== null,
    async forget() {
      // What this page holds goes in any case, also where the browser refuses the rest.
      chosen = null;
      await kept.erase();
    },
  };
}
