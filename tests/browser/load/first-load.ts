import { brotliCompressSync } from 'node:zlib';

/** One file of a first load and its size [kB, 1000 bytes], brotli at its best, as servers send it. */
export interface LoadedPart {
  readonly path: string;
  readonly kB: number;
}

/** What a page of HTML names: its scripts, what is fetched beside them, and its styles. */
const NAMED_IN_PAGE = /(?:src|href)="\.\/([^"]+\.(?:js|css))"/g;
/** A script's static imports; they come before it runs. Those that are asked for later have a bracket. */
const IMPORTED = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/**
 * All that a built page fetches before it can be seen, without fonts and pictures. `words`: the language whose words are
 * fetched first; without one, what the page's scripts import by themselves. Throws where a file or the words are missing.
 */
export async function firstLoad(siteAddress: string, page: string, words?: string): Promise<readonly LoadedPart[]> {
  const parts = new Map<string, string>();
  const add = async (path: string): Promise<void> => {
    if (parts.has(path)) return;
    parts.set(path, '');
    const answer = await fetch(siteAddress + path);
    if (!answer.ok) throw new Error(`${path}: status ${answer.status}; expected a file of the built product`);
    const text = await answer.text();
    parts.set(path, text);
    const [pattern, folder] = path.endsWith('.html') ? [NAMED_IN_PAGE, ''] : [IMPORTED, 'assets/'];
    if (path.endsWith('.css')) return;
    for (const [, name] of text.matchAll(pattern)) await add(`${folder}${name}`);
  };
  await add(page);
  if (words !== undefined) {
    const asked = new RegExp(`import\\([\`"']\\./(${words}-[\\w-]{8}\\.js)`);
    const name = [...parts.values()].map((text) => asked.exec(text)?.[1]).find((found) => found !== undefined);
    if (name === undefined) throw new Error(`${page}: expected a script that asks for the words in "${words}"`);
    await add(`assets/${name}`);
  }
  return [...parts].map(([path, text]) => ({
    path,
    // Without settings zlib's brotli works at its best, which is 11.
    kB: brotliCompressSync(text).length / 1000,
  }));
}
