import type { Howl } from 'howler';
import { loadHowl } from './load-howl';
import type { SoundFileName } from './sprite-table';

/** The sound files that are in memory. */
export interface LoadedHowls {
  readonly loaded: ReadonlyMap<SoundFileName, Howl>;
  /** Loads a file; it is dropped if nobody wants it any more when it arrives. */
  load(file: SoundFileName): Promise<void>;
  /** Unloads a file when its last fade has ended. */
  leave(file: SoundFileName, afterMs: number): void;
  /** Unloads all files at once. */
  drop(): void;
}

/** @param folder address of the folder with the sound files, ends with a slash */
export function createLoadedHowls(folder: string, isWanted: (file: SoundFileName) => boolean): LoadedHowls {
  const howls = new Map<SoundFileName, Howl>();
  return {
    loaded: howls,
    async load(file) {
      const howl = await loadHowl(folder, file);
      // Meanwhile the player may have left the scene.
      if (howls.has(file) || !isWanted(file)) howl?.unload();
      else if (howl) howls.set(file, howl);
    },
    leave(file, afterMs) {
      const left = howls.get(file);
      howls.delete(file);
      if (left) setTimeout(() => left.unload(), afterMs);
    },
    drop() {
      for (const howl of howls.values()) howl.unload();
      howls.clear();
    },
  };
}
