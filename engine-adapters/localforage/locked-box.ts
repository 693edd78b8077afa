import type { RecordBox } from './record-box';
import { EPOCH } from './turns-to-write';

/** Where the device's key lies: beside what it locks, so that neither is ever there without the other, and both are erased together. */
export const DEVICE_KEY = 'device-key';
/** A key cannot lie under itself; the epoch outlives the key, and is a random value that says nothing of a person. */
const NEVER_LOCKED: readonly string[] = [DEVICE_KEY, EPOCH];

/** A record under the device's key (AES-256-GCM), bound to its place: it opens nowhere else. */
interface LockedRecord {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly locked: Uint8Array<ArrayBuffer>;
}

interface DeviceKey {
  /** Not extractable: this page can use it, and nobody can read it out through the browser. */
  readonly key: CryptoKey;
  /** `begun`: records from before there was a key may still lie open. */
  readonly state: 'begun' | 'all';
}

/**
 * A box whose records are locked under a key of this device. The key is made with the first record that is written, and all
 * that lay there open is locked with it. What does not open with the key, because it was harmed, is read as text that is no
 * record (`unopened`), for whoever looks into it; what was never locked is read as it lies there. Where a browser keeps records
 * but no keys, records lie open: nothing that was played is lost for it.
 */
export function lockedBox(box: RecordBox): RecordBox {
  let known: CryptoKey | null = null;

  async function readKey(): Promise<DeviceKey | null> {
    const raw = (await box.read(DEVICE_KEY)) as Partial<DeviceKey> | null;
    known = raw?.key instanceof CryptoKey ? raw.key : null;
    return known === null ? null : { key: known, state: raw?.state === 'all' ? 'all' : 'begun' };
  }

  /**
   * Asked anew for every write: another tab may have erased the key and made a new one. The caller has its turn to write.
   * Null where no key can be kept.
   */
  async function keyToWrite(): Promise<CryptoKey | null> {
    const found = await readKey();
    if (found?.state === 'all') return found.key;
    const key =
      found?.key ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
    // The key first: what is locked must never lie there without it, whatever happens on the way.
    if (found === null && !(await isKept(key))) return null;
    for (const place of (await box.keys()).filter((one) => !NEVER_LOCKED.includes(one))) {
      const raw = await box.read(place);
      if (raw !== null && !isLocked(raw)) await box.write(place, await lock(key, place, raw));
    }
    await box.write(DEVICE_KEY, { key, state: 'all' });
    known = key;
    return key;
  }

  function isKept(key: CryptoKey): Promise<boolean> {
    return box.write(DEVICE_KEY, { key, state: 'begun' }).then(
      () => true,
      // A store that refuses everything says so when it refuses the record itself.
      () => false,
    );
  }

  return {
    open: () => box.open(),
    remove: (place) => box.remove(place),
    keys: () => box.keys(),
    async write(place, raw) {
      if (NEVER_LOCKED.includes(place)) return box.write(place, raw);
      const key = await keyToWrite();
      await box.write(place, key === null ? raw : await lock(key, place, raw));
    },
    async writeAll(records) {
      const key = await keyToWrite();
      const locked = new Map<string, unknown>();
      for (const [place, raw] of records) locked.set(place, key === null ? raw : await lock(key, place, raw));
      await box.writeAll(locked);
    },
    async read(place) {
      const raw = await box.read(place);
      if (NEVER_LOCKED.includes(place) || !isLocked(raw)) return raw;
      // The key in hand may be one from before an erasing.
      const opened = (await unlock(known, place, raw)) ?? (await unlock((await readKey())?.key ?? null, place, raw));
      return opened === null ? { unopened: [raw.iv, raw.locked].map(asText) } : opened.value;
    },
  };
}

async function lock(key: CryptoKey, place: string, raw: unknown): Promise<LockedRecord> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(raw));
  return { iv, locked: new Uint8Array(await crypto.subtle.encrypt(howFor(place, iv), key, text)) };
}

/** What was locked; null where it does not open with this key, in this place. */
async function unlock(key: CryptoKey | null, place: string, { iv, locked }: LockedRecord) {
  if (key === null) return null;
  try {
    const text = await crypto.subtle.decrypt(howFor(place, iv), key, locked);
    return { value: JSON.parse(new TextDecoder().decode(text)) as unknown };
  } catch {
    // Another key, another place, or a turned bit: the caller tells it as a record that cannot be read.
    return null;
  }
}

const howFor = (place: string, iv: BufferSource) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(place),
});

function isLocked(raw: unknown): raw is LockedRecord {
  if (typeof raw !== 'object' || raw === null || !('iv' in raw) || !('locked' in raw)) return false;
  return raw.iv instanceof Uint8Array && raw.locked instanceof Uint8Array;
}

/** Bytes as text (base64): a file that is saved holds only text. */
function asText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
