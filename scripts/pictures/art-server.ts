import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the sources by vite on loopback, for pages that look at scenes without a build. The address ends with a slash. */
export async function serveSources(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'warn',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { include: ['phaser'] },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('no local address: expected vite to listen on loopback');
  return { address, close: () => server.close() };
}
