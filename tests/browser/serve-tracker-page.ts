import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { copyWasm } from '../../scripts/copy-wasm';
import { putModel } from '../../scripts/put-model';
import { serve } from '../../scripts/serve';

/** Builds and serves the page that holds the camera adapter alone, with the tracker and the model beside it. */
export async function serveTrackerPage(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
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
      rollupOptions: { input: join(root, 'tests/browser/pages/tracker.html') },
    },
  });
  for (const part of ['mediapipe', 'models'].filter((name) => existsSync(join(root, 'assets', name)))) {
    await cp(join(root, 'assets', part), join(folder, part), { recursive: true });
  }
  const served = await serve({ folder, port: 0 });
  return {
    address: `${served.address}tracker.html`,
    async close() {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
