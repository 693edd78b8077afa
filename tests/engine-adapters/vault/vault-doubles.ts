import type { PasskeyDevice } from '../../../engine-adapters/vault/passkey-device';
import type { Alone } from '../../../engine-adapters/vault/sealed-shelf';
import { vault } from '../../../engine-adapters/vault/vault';
import type { VaultShelf } from '../../../engine-adapters/vault/vault-shelf';
import { VaultError, type VaultPort } from '../../../game/ports/vault-port';

/** What lies at rest, to be looked at and harmed. */
export type Rest = Map<string, unknown>;

/** A disk that forgets nothing between two openings; `fails` breaks the next change before anything is written. */
export interface Device {
  readonly rest: Rest;
  readonly shelf: VaultShelf;
  readonly alone: Alone;
  /** Seconds of the wall clock and of the monotonic one. */
  at: number;
  fails: boolean;
}

export function newDevice(): Device {
  const rest: Rest = new Map();
  let last: Promise<unknown> = Promise.resolve();
  const device: Device = {
    rest,
    at: 0,
    fails: false,
    alone: (step) => {
      const mine = last.then(step);
      last = mine.catch(() => undefined);
      return mine;
    },
    shelf: {
      read: async (key) => structuredClone(rest.get(key)),
      readAll: async (prefix) =>
        [...rest].filter(([key]) => key.startsWith(prefix)).map(([key, raw]) => [key, structuredClone(raw)] as const),
      keys: async (prefix) => [...rest.keys()].filter((key) => key.startsWith(prefix)),
      change: async ({ put, remove = [], clear }) => {
        if (device.fails) throw new VaultError('quota', 'the disk is full');
        if (clear) rest.clear();
        for (const key of remove) rest.delete(key);
        for (const [key, value] of put ?? []) rest.set(key, structuredClone(value));
      },
    },
  };
  return device;
}

let ids = 0;

/** Another opening of the same place: a reload, or a second tab. */
export function openOn(device: Device, passkeys: PasskeyDevice | null = null): VaultPort {
  return vault({
    shelf: device.shelf,
    alone: device.alone,
    clock: {
      nowMs: () => device.at * 1000,
      nowIso: () => new Date(Date.UTC(2026, 2, 28) + device.at * 1000).toISOString(),
    },
    newId: () => `vault-id-${++ids}`,
    // Few, so that a test takes no minutes; the real number is looked at in a test of its own.
    iterations: 100,
    passkeys,
  });
}
