import type { EraseNews } from '../../../engine-adapters/localforage/erase-news';
import type { HadDataSign } from '../../../engine-adapters/localforage/had-data-sign';
import { localStore } from '../../../engine-adapters/localforage/local-store';
import type { RecordBox } from '../../../engine-adapters/localforage/record-box';
import type { TabLocks } from '../../../engine-adapters/localforage/tab-locks';
import { StoreError, type StorePort } from '../../../game/ports/store-port';

/** What can go wrong at one step of a box: it is refused before it happened, or after it. Called before each step. */
export type StepFault = (step: 'read' | 'write' | 'remove' | 'keys', key: string) => 'none' | Error | 'late';

/**
 * A device in memory with tabs over it: what is stored is at hand (`raw`), and any step can be made to fail. The rules
 * of the store are the real ones; the engine and the locks of a browser are stood in for.
 */
export function memoryDevice() {
  const device = {
    raw: new Map<string, unknown>(),
    signed: false,
    /** Which tab plays. */
    holder: null as string | null,
    /** Whether news of an erasing arrives in other tabs. */
    carried: true,
    /** Replaced by a test that makes steps fail. */
    fault: (() => 'none') as StepFault,
    tab,
    /** The tab's page is left: another may play, and what is on its way is still written, as in a browser. */
    leave: (name: string) => {
      if (device.holder === name) device.holder = null;
    },
  };
  const { raw } = device;
  let last: Promise<unknown> = Promise.resolve();
  let epochs = 0;
  const ears: { readonly tab: string; readonly hear: () => void }[] = [];

  async function step<T>(what: Parameters<StepFault>[0], key: string, done: () => T): Promise<T> {
    const fault = device.fault(what, key);
    if (fault instanceof Error) throw fault;
    const answer = done();
    if (fault === 'late') throw new StoreError('timeout', 'the step has happened, and its answer never came');
    return answer;
  }

  const box: RecordBox = {
    open: async () => {},
    read: (key) => step('read', key, () => structuredClone(raw.get(key) ?? null)),
    write: (key, value) => step('write', key, () => void raw.set(key, structuredClone(value))),
    writeAll: (records) =>
      step('write', [...records.keys()].join(' '), () => {
        for (const [key, value] of records) raw.set(key, structuredClone(value));
      }),
    remove: (key) => step('remove', key, () => void raw.delete(key)),
    keys: () => step('keys', '', () => [...raw.keys()].sort()),
  };

  const sign: HadDataSign = {
    isSet: () => device.signed,
    set: () => {
      device.signed = true;
    },
    clear: () => {
      device.signed = false;
    },
  };

  /** Turns inside one page; real tabs are tried in a real browser. */
  function locksOf(name: string): TabLocks {
    let holds = false;
    return {
      alone(work) {
        const mine = last.then(work);
        last = mine.catch(() => {});
        return mine;
      },
      async claimPlay() {
        device.holder ??= name;
        holds = device.holder === name;
        return holds ? 'mine' : 'elsewhere';
      },
      holdsPlay: () => holds,
    };
  }

  /** A tab of its own over the same device. */
  function tab(name: string): StorePort {
    const news: EraseNews = {
      tell: () => {
        if (device.carried) for (const ear of ears) if (ear.tab !== name) ear.hear();
      },
      listen: (hear) => void ears.push({ tab: name, hear }),
    };
    const newEpoch = () => `epoch ${++epochs}`;
    return localStore({ box, locks: locksOf(name), sign, news, staying: async () => 'unknown', newEpoch });
  }

  return device;
}
