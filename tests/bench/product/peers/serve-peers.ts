import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Served, serve } from '../../../../scripts/site/serve';

/** Builds the peers' page as the product is built, and serves it with the product's own tracker files and headers. */
export async function servePeers(root: string): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-tides-peers-'));
  const pages = fileURLToPath(new URL('.', import.meta.url));
  await build({
    root: pages,
    ...{ configFile: false, base: './', publicDir: false, logLevel: 'warn', worker: { format: 'es' } },
    build: {
      ...{ target: 'es2022', outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(pages, 'peer.html') },
    },
  });
  for (const part of ['mediapipe', 'models'].filter((name) => existsSync(join(root, 'assets', name))))
    await cp(join(root, 'assets', part), join(folder, part), { recursive: true });
  const served = await serve({ folder, port: 0 });
  return {
    address: `${served.address}peer.html`,
    async close() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
