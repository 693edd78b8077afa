import { DataError } from '../therapy/data-error';

/** Four years of daily practice (five blocks of 15 000 characters) stay below this; a larger file was not written by us. Characters. */
const MAX_LENGTH = 100_000_000;
/** Our own deepest file nests 9 levels. */
const MAX_DEPTH = 20;
/** Keys that would reach past the data into the language. */
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** JSON from outside as plain data. Throws DataError for text that is too long, no JSON, too deep or holds a forbidden key. */
export function parseForeignJson(text: string, file: string, maxLength = MAX_LENGTH): unknown {
  if (text.length > maxLength) {
    throw new DataError(file, '', `${text.length} characters`, `at most ${maxLength} characters`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new DataError(file, '', text.slice(0, 40), 'JSON');
  }
  refuseStrangeShape(data, file);
  return data;
}

/** Walks with a list instead of recursion: depth is what it is guarding against. */
function refuseStrangeShape(data: unknown, file: string): void {
  const open: { readonly node: unknown; readonly path: string; readonly depth: number }[] = [
    { node: data, path: '', depth: 1 },
  ];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (typeof here.node !== 'object' || here.node === null) continue;
    if (here.depth > MAX_DEPTH) throw new DataError(file, here.path, 'a deeper level', `at most ${MAX_DEPTH} levels`);
    for (const [key, node] of Object.entries(here.node)) {
      const path = here.path === '' ? key : `${here.path}.${key}`;
      if (FORBIDDEN_KEYS.includes(key)) throw new DataError(file, path, key, 'no such key');
      open.push({ node, path, depth: here.depth + 1 });
    }
  }
}
