import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const MIME: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Any static host: files with their kind and an ETag, no header of ours. Below a path, as on somebody's server. */
export interface StaticHost {
  readonly address: string;
  /** Paths that were sent in full. */
  readonly sent: string[];
  /** Paths that answer "not here". */
  readonly gone: Set<string>;
  /** Paths that are asked for and not answered any more. */
  readonly silent: Set<string>;
  close(): Promise<void>;
}

/** Serves a folder so, on loopback alone. */
export async function serveStatic(folder: string, port = 0): Promise<StaticHost> {
  const [sent, gone, silent] = [[] as string[], new Set<string>(), new Set<string>()];
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/lagoon\//, '') || 'index.html';
    if (silent.has(path)) return;
    const file = gone.has(path) ? null : await readFile(join(folder, path)).catch(() => null);
    if (file === null) return void response.writeHead(404).end();
    const tag = `"${createHash('sha256').update(file).digest('hex')}"`;
    const headers = { 'Content-Type': MIME[extname(path)] ?? 'application/octet-stream', ETag: tag };
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
    sent.push(path);
    response.writeHead(200, headers).end(file);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/lagoon/`, sent, gone, silent, close };
}
