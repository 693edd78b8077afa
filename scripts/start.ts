import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from './build-site';
import { openBrowser } from './open-browser';
import { type Served, serve } from './serve';

/** One fixed port: what a browser keeps belongs to the address, and another port is another address. */
const USUAL_PORT = 4840;

const root = fileURLToPath(new URL('..', import.meta.url));
await buildSite(root);
const { address } = await serveAtUsualPort();
console.log(`\nTiny Tides is at ${address}\nPress Ctrl+C to end.`);
openBrowser(address);

async function serveAtUsualPort(): Promise<Served> {
  const folder = join(root, 'dist');
  const port = process.env.PORT ? Number(process.env.PORT) : USUAL_PORT;
  try {
    return await serve({ folder, port });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    console.log(
      `Port ${port} is taken, perhaps by another Tiny Tides. Sessions kept there are not seen at this address:`,
    );
    return serve({ folder, port: 0 });
  }
}
