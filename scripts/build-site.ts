import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyWasm } from './copy-wasm';
import { isMain } from './is-main';
import { putModel } from './put-model';

/** Puts the face model and the tracker's WebAssembly in place and builds the site into dist. A missing model is said, no failure. */
export async function buildSite(root: string): Promise<void> {
  const { sentences } = await putModel({ root, env: process.env });
  for (const sentence of sentences) console.log(sentence);
  await copyWasm(root);
  await build({ root, logLevel: 'warn' });
}

if (isMain(import.meta.url)) await buildSite(fileURLToPath(new URL('..', import.meta.url)));
