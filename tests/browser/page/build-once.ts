import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../../scripts/site/build-site';
import { serve } from '../../../scripts/site/serve';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product is served, ends with a slash. */
    siteAddress: string;
  }
}

/** Builds the product once for all browser tests and serves it as `npm start` does. TINY_TIDES_DIST skips the build. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const built = process.env.TINY_TIDES_DIST;
  if (!built) await buildSite(root, { noise: 'errors' });
  const folder = built ?? `${root}dist`;
  if (!existsSync(folder)) throw new Error(`${folder}: not there; expected the built product`);
  const served = await serve({ folder, port: 0 });
  project.provide('siteAddress', served.address);
  return served.close;
}
