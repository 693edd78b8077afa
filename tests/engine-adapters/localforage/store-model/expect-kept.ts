import type { Known, Seen } from './known-state';

/** What may be read under a key after a step: any of these; null stands for nothing. A key that is not named must be as it was. */
export type Allowed = ReadonlyMap<string, readonly (string | null)[]>;

/**
 * Holds what is seen after a step against what was known before it. Throws an error that names what was lost or came from
 * nowhere. `mayVanish`: an erasing or the browser took everything, or part of it.
 */
export function expectKept(known: Known, now: Seen, allowed: Allowed, mayVanish: boolean): void {
  const before = known.seen;
  for (const key of new Set([...before.whole.keys(), ...now.whole.keys(), ...allowed.keys()])) {
    const was = before.whole.get(key) ?? null;
    const states = [...(allowed.get(key) ?? [was]), ...(mayVanish ? [null] : [])];
    const is = now.whole.get(key) ?? null;
    if (!states.includes(is)) throw new Error(`${key} is ${is}, expected one of ${states.join(' or ')}`);
  }
  const lost = known.damaged.filter((raw) => !now.broken.includes(raw));
  if (lost.length > 0 && !mayVanish) throw new Error(`damaged and neither counted nor found: ${lost.join(', ')}`);
  known.damaged = known.damaged.filter((raw) => now.broken.includes(raw));
  known.seen = now;
  known.steps += 1;
}
