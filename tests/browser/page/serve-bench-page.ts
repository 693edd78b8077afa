import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../../../scripts/site/serve';

export interface BenchPage {
  /** Address of the page. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a page that is nothing but one script of tests/browser/pages, built by the product's builder and under the
 * product's security headers. `assets`: folder whose files are served beside it.
 */
export async function serveBenchPage(script: string, assets: string | false = false): Promise<BenchPage> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-tides-page-'));
  const root = fileURLToPath(new URL('../pages/', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: assets,
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: join(root, script), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  const html = '<!doctype html><title>bench</title><button>tap</button><script type="module" src="page.js"></script>';
  await writeFile(join(folder, 'index.html'), html);
  const served = await serve({ folder, port: 0 });
  const close = async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { address: `${served.address}index.html`, close };
}
