import type { StorePort } from '../../../../game/ports/store-port';

export const SESSION_IDS = ['a', 'b', 'c'] as const;
export const VALUE_KEYS = ['reef', 'settings'] as const;
/** A list to which every window adds. */
export const LIST_KEY = 'left';
/** Keys in the box, of sessions and of values. */
export const BOX_KEYS = [
  ...SESSION_IDS.map((id) => `session/${id}`),
  ...[...VALUE_KEYS, LIST_KEY].map((key) => `value/${key}`),
];

/** What a person could see of a device: each readable thing as text by its key in the box, and what is counted as broken, raw. */
export interface Seen {
  readonly whole: ReadonlyMap<string, string>;
  readonly broken: readonly string[];
}

/** Reads everything through the store. Throws where two readable things have one key: a session must never be there twice. */
export async function see(store: StorePort): Promise<Seen> {
  const whole = new Map<string, string>();
  const broken: string[] = [];
  const add = (key: string, { problem, raw }: { problem: unknown; raw: unknown }, value: unknown) => {
    if (problem !== null) {
      broken.push(JSON.stringify(raw));
      return;
    }
    if (whole.has(key)) throw new Error(`${key} is there twice`);
    whole.set(key, JSON.stringify(value));
  };
  for (const stored of await store.listSessions()) add(`session/${stored.id}`, stored, stored.session);
  for (const stored of await store.listValues()) add(`value/${stored.key}`, stored, stored.value);
  return { whole, broken };
}

/** What a test knows of a tab: under which epoch it read (undefined: it has not), and whether the play is its own. */
export interface KnownTab {
  store: StorePort;
  epoch: unknown;
  holds: boolean;
}

/** What a test knows of a device after each step. */
export interface Known {
  readonly tabs: Map<string, KnownTab>;
  /** Looks from outside, and never claims the play. */
  readonly reader: StorePort;
  /** Which window plays. */
  player: string | null;
  /** What was seen after the last step. */
  seen: Seen;
  /** What a test has damaged and nobody has erased, raw: it must be counted and found for ever. */
  damaged: string[];
  /** Whether anything was acknowledged as kept since the last whole erasing. */
  kept: boolean;
  steps: number;
}
