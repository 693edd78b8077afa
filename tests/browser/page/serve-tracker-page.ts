import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyWasm } from '../../../scripts/site/copy-wasm';
import { putModel } from '../../../scripts/site/put-model';
import { serve } from '../../../scripts/site/serve';

/**
 * Builds and serves a page with the tracker and the model beside it: `tracker` holds the camera adapter alone, `rooms` puts
 * pictures into other rooms and shows them to the tracker.
 */
export async function serveTrackerPage(
  page: 'tracker' | 'rooms' = 'tracker',
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'tracker page '));
  await copyWasm(root);
  await putModel({ root, env: process.env });
  await build({
    root: join(root, 'tests/browser/pages'),
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, `tests/browser/pages/${page}.html`) },
    },
  });
  for (const part of ['mediapipe', 'models'].filter((name) => existsSync(join(root, 'assets', name)))) {
    await cp(join(root, 'assets', part), join(folder, part), { recursive: true });
  }
  const served = await serve({ folder, port: 0 });
  return {
    address: `${served.address}${page}.html`,
    async close() {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
