/** What a hostile key would change for everything on the page. */
const SHARED: readonly (readonly [string, object])[] = [
  ['Object', Object],
  ['Object.prototype', Object.prototype],
  ['Array', Array],
  ['Array.prototype', Array.prototype],
  ['Function.prototype', Function.prototype],
  ['String.prototype', String.prototype],
  ['Number.prototype', Number.prototype],
  ['Map.prototype', Map.prototype],
  ['Set.prototype', Set.prototype],
  ['Promise.prototype', Promise.prototype],
  ['Uint8Array.prototype', Uint8Array.prototype],
  ['globalThis', globalThis],
];

type Seen = ReadonlyMap<string, ReadonlyMap<PropertyKey, PropertyDescriptor>>;

/** How the things that all code shares look now; the values of `globalThis` are not looked at, only its names. */
export function lookAtPrototypes(): Seen {
  return new Map(SHARED.map(([name, thing]) => [name, ownOf(thing)]));
}

/** What is not as it was, by name; empty where nothing was touched. */
export function changedPrototypes(before: Seen): string[] {
  const changed: string[] = [];
  for (const [name, thing] of SHARED) {
    const known = before.get(name);
    const keys = Reflect.ownKeys(thing);
    if (keys.length !== known?.size) changed.push(`${name}: ${keys.length} names, before ${known?.size}`);
    if (thing === globalThis) continue;
    for (const key of keys) {
      const now = Object.getOwnPropertyDescriptor(thing, key);
      const then = known?.get(key);
      if (now?.value !== then?.value || now?.get !== then?.get) changed.push(`${name}.${String(key)}`);
    }
  }
  return changed;
}

function ownOf(thing: object): Map<PropertyKey, PropertyDescriptor> {
  return new Map(
    Reflect.ownKeys(thing).map((key) => [key, Object.getOwnPropertyDescriptor(thing, key) as PropertyDescriptor]),
  );
}
