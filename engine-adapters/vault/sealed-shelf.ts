import { VaultError } from '../../game/ports/vault-port';
import type { KeyHolder } from './key-holder';
import { sealData, unsealData } from './seal-data';
import { readHeader } from './vault-header';
import { HEADER } from './vault-places';
import type { VaultShelf } from './vault-shelf';

/** One step against other tabs. */
export type Alone = <T>(step: () => Promise<T>) => Promise<T>;

export interface SealedChange {
  /** Sealed for the place that is its key. */
  readonly put?: ReadonlyMap<string, unknown>;
  /** As it lies: what could not be opened. */
  readonly putRaw?: ReadonlyMap<string, unknown>;
  readonly remove?: readonly string[];
}

/** Plain things in sealed places. Rejects with VaultError; `locked` while the vault is not open. */
export interface SealedShelf {
  /** Null where nothing lies. */
  read(place: string): Promise<unknown>;
  /** Everything that can be opened, by place; an entry that cannot be opened is given as its error. */
  readAll(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /** One step against other tabs, in the vault that is open in this one. */
  writing<T>(step: (write: (change: SealedChange) => Promise<void>) => Promise<T>): Promise<T>;
}

export function sealedShelf(shelf: VaultShelf, holder: KeyHolder, alone: Alone): SealedShelf {
  async function write({ put, putRaw, remove }: SealedChange): Promise<void> {
    const key = holder.use();
    const sealed = new Map(putRaw);
    for (const [place, value] of put ?? []) sealed.set(place, await sealData(value, place, key));
    await shelf.change({ put: sealed, ...(remove ? { remove } : {}) });
  }

  return {
    async read(place) {
      const key = holder.use();
      const raw = await shelf.read(place);
      return raw === undefined ? null : unsealData(raw, place, key);
    },

    async readAll(prefix) {
      const key = holder.use();
      const all = await shelf.readAll(prefix);
      const opened = all.map(async ([place, raw]) => {
        const value = await unsealData(raw, place, key).catch((error: unknown) => error);
        return [place, value] as const;
      });
      return new Map(await Promise.all(opened));
    },

    async writing(step) {
      // What is to be written was decided for the vault that is open now.
      const key = holder.use();
      return alone(async () => {
        const header = readHeader(await shelf.read(HEADER));
        if (header?.vaultId !== key.vaultId) {
          holder.found(header !== null);
          holder.close();
          throw new VaultError('locked', 'another tab has put another vault here');
        }
        return step(write);
      });
    },
  };
}
