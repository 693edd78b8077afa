import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { build } from 'vite';
import type { SiteFiles } from '../../engine-adapters/offline/worker/site-files';
import { SECURITY_HEADERS } from './security-headers';

/** Beside the pages: a worker answers for the addresses below its own. */
const WORKER = 'site-worker.js';

/**
 * Puts the worker that keeps a copy of the site into its folder, with the list of all files there and their content's hash. To be
 * run last; a second time makes the same of the same files. Rejects when the folder cannot be read or the worker not be built.
 */
export async function buildSiteWorker(root: string, folder: string): Promise<void> {
  const site: SiteFiles = {
    headers: SECURITY_HEADERS,
    headersTag: sha256(JSON.stringify(SECURITY_HEADERS)).slice(0, 8),
    files: await filesOf(folder),
  };
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { SITE_FILES: JSON.stringify(site) },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(root, 'engine-adapters', 'offline', 'worker', 'site-worker.ts'),
        // No module: not every browser takes one for this kind of worker.
        ...{ formats: ['iife'], name: 'siteWorker', fileName: () => WORKER },
      },
    },
  });
}

async function filesOf(folder: string): Promise<SiteFiles['files']> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.map(async (path) => {
    const address = path.slice(join(folder, sep).length).split(sep).join('/');
    return [address, sha256(await readFile(path))] as const;
  });
  return (await Promise.all(files)).filter(([address]) => address !== WORKER).sort(([a], [b]) => (a < b ? -1 : 1));
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64');
