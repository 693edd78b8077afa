import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from '../is-main';
import { protect, SECURITY_HEADERS } from './security-headers';

/** `wasm` must be exact or the browser refuses to compile while it loads; with `nosniff` the others matter too. */
const MIME: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The answer to what is no HTTP: there is no request to answer to, so it is written by hand. */
const UNREADABLE = [
  'HTTP/1.1 400 Bad Request',
  ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  'Content-Length: 0',
  'Connection: close',
  '\r\n',
].join('\r\n');

export interface ServeOptions {
  readonly folder: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface Served {
  /** e.g. http://127.0.0.1:4840/ */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves one folder of files on the loopback address, with the security headers on every response.
 * Rejects when the folder is not there or the port is taken (`code` is `ENOENT` or `EADDRINUSE`).
 */
export async function serve({ folder, port }: ServeOptions): Promise<Served> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    protect(response);
    // The browser is told; one odd request must not end the server.
    answer(root, request, response).catch(() => refuse(response, 500, 'Something went wrong.'));
  });
  // Node answers these two by itself, without our headers.
  server.on('checkExpectation', (_request, response) => {
    protect(response);
    refuse(response, 417, 'Nothing is expected here.');
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(UNREADABLE);
    else socket.destroy();
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const at = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${at}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.');
  const file = await findFile(root, request.url ?? '/');
  if (!file) return refuse(response, 404, 'Not here.');
  const kept = { 'Cache-Control': cacheControl(file.path), 'Last-Modified': file.changed.toUTCString() };
  const asked = Date.parse(request.headers['if-modified-since'] ?? '');
  // The header counts in whole seconds.
  if (Math.floor(file.changed.getTime() / 1000) * 1000 <= asked) {
    response.writeHead(304, kept);
    return void response.end();
  }
  response.writeHead(200, {
    ...kept,
    'Content-Type': MIME[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': file.bytes,
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A name that holds a hash of the content, as the build gives it. */
const NAMED_BY_CONTENT = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/;

/** A rebuilt site must be seen at the next load; what is named by its content never changes, and is not asked for again. */
function cacheControl(path: string): string {
  return NAMED_BY_CONTENT.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The file an address names; null for anything outside the folder, hidden, missing or unreadable as an address. */
async function findFile(root: string, address: string) {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, 'http://loopback').pathname);
  } catch {
    // Answered as not found.
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'))) return null;
  const wanted = join(root, path.endsWith('/') ? `${path}index.html` : path);
  try {
    const real = await realpath(wanted);
    if (!real.startsWith(root + sep)) return null;
    const found = await stat(real);
    return found.isFile() ? { path: real, bytes: found.size, changed: found.mtime } : null;
  } catch {
    // Answered as not found.
    return null;
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

if (isMain(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  const given = process.argv.indexOf('--port');
  const { address } = await serve({ folder, port: given < 0 ? 0 : Number(process.argv[given + 1]) });
  console.log(address);
}
