import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { visibleMessage } from '../../game/therapy/visible-text';
import { isMain } from '../is-main';
import { buildSiteWorker } from './build-site-worker';
import { copyWasm } from './copy-wasm';
import { putModel } from './put-model';

export interface BuildSiteOptions {
  /** Hears what there is to say about the face model, one sentence each. */
  readonly say?: (sentence: string) => void;
  /** What of the bundler's own words reaches the screen. */
  readonly noise?: 'warnings' | 'errors';
}

/**
 * Puts the face model and the tracker's WebAssembly in place and builds the site into dist, with the
 * worker that keeps a copy of it on the visitor's device. A missing model is said, no
 * failure.
 */
export async function buildSite(root: string, options: BuildSiteOptions = {}): Promise<void> {
  const { say = (sentence) => console.log(sentence), noise = 'warnings' } = options;
  const { sentences } = await putModel({ root, env: process.env });
  for (const sentence of sentences) say(visibleMessage(sentence));
  await copyWasm(root);
  await build({ root, logLevel: noise === 'errors' ? 'error' : 'warn' });
  await buildSiteWorker(root, join(root, 'dist'));
}

if (isMain(import.meta.url)) await buildSite(fileURLToPath(new URL('../..', import.meta.url)));
