/** A fault in a text that is valid JSON. */
export interface JsonTrouble {
  /** Such as `quiet[0].allowance`; empty for the whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Our own deepest file nests 9 levels. */
const MAX_DEPTH = 20;
/** Keys that have a special meaning in JavaScript objects. */
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** One object or list that is open. */
interface Level {
  /** Keys so far; null in a list. */
  readonly keys: Set<string> | null;
  /** The key or the index that is being read. */
  at: string | number;
  /** Whether the next text is a key. */
  key: 'next' | 'read';
}

/**
 * Searches a text for faults that `JSON.parse` accepts without an error: one key twice in one object, where the last
 * would win; more than 20 levels; keys with a special meaning in JavaScript. Null when there is none. The text must be
 * valid JSON.
 */
export function jsonTrouble(text: string): JsonTrouble | null {
  // A list instead of recursion, because the text may be nested too deeply for recursion.
  const open: Level[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const level = open.at(-1);
    switch (text.charCodeAt(i)) {
      case 0x22: {
        const end = endOfText(text, i);
        if (level !== undefined && level.keys !== null && level.key === 'next') {
          const key: string = JSON.parse(text.slice(i, end + 1));
          level.at = key;
          level.key = 'read';
          if (FORBIDDEN_KEYS.includes(key)) return trouble(open, `the key "${key}"`, 'no such key');
          if (level.keys.has(key)) return trouble(open, `the key "${key}" twice`, 'each key once');
          level.keys.add(key);
        }
        i = end;
        break;
      }
      case 0x7b:
      case 0x5b:
        if (open.length === MAX_DEPTH) return trouble(open, 'a deeper level', `at most ${MAX_DEPTH} levels`);
        open.push(text[i] === '{' ? { keys: new Set(), at: '', key: 'next' } : { keys: null, at: 0, key: 'read' });
        break;
      case 0x7d:
      case 0x5d:
        open.pop();
        break;
      case 0x2c:
        if (level === undefined) break;
        if (level.keys !== null) level.key = 'next';
        else level.at = Number(level.at) + 1;
        break;
    }
  }
  return null;
}

/** The place of the closing quote of the text that begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function trouble(open: readonly Level[], found: string, expected: string): JsonTrouble {
  let path = '';
  for (const { at } of open) path += typeof at === 'number' ? `[${at}]` : path === '' ? at : `.${at}`;
  return { path, found, expected };
}
