import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_POLICY, SECURITY_HEADERS } from '../../scripts/site/security-headers';
import { type Served, serve } from '../../scripts/site/serve';

/** One file of every kind that the product has, or that somebody may lay beside it. */
const FILES = [
  ...['index.html', 'assets/index-Cieqr4T_.js', 'assets/tracker-worker-Cieqr4T_.js', 'sw.js', 'app.webmanifest'],
  ...[
    'a.css',
    'a.wasm',
    'a.task',
    'a.json',
    'a.map',
    'a.png',
    'a.svg',
    'a.webp',
    'a.ico',
    'a.woff2',
    'a.mp3',
    'a.webm',
  ],
  ...['a.md', 'a.txt', 'no-ending', 'deep/index.html'],
];

let folder = '';
let ours: Served;
let previewed: PreviewServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protected '));
  for (const name of FILES) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), name);
  }
  ours = await serve({ folder, port: 0 });
  const root = fileURLToPath(new URL('../..', import.meta.url));
  previewed = await preview({ root, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
});
afterAll(async () => {
  await ours.close();
  await previewed.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends a request as it stands: `fetch` tidies the path up and knows fewer methods. */
function ask(port: number, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      done({ status: response.statusCode, headers: response.headers });
    });
    asking.on('error', failed).end();
  });
}

/** The headers of the policy that an answer lacks or says otherwise. */
function missing({ headers }: Answer): readonly string[] {
  return Object.entries(SECURITY_HEADERS)
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => name);
}

const ourPort = () => Number(new URL(ours.address).port);
const previewPort = () => {
  const at = previewed.httpServer.address();
  return typeof at === 'object' && at !== null ? at.port : 0;
};

describe('the security headers', () => {
  it.each(FILES)('protect every kind of file, asked for as a whole, by its head, and again: %s (F35)', async (name) => {
    const path = `/${name}`;
    const whole = await ask(ourPort(), path);
    expect([whole.status, missing(whole)]).toEqual([200, []]);
    const head = await ask(ourPort(), path, 'HEAD');
    expect([head.status, missing(head)]).toEqual([200, []]);
    const again = await ask(ourPort(), path, 'GET', { 'If-Modified-Since': String(whole.headers['last-modified']) });
    expect([again.status, missing(again)]).toEqual([304, []]);
  });

  it.each([
    [404, '/nothing.js', 'GET', {}],
    [404, '/nothing.js', 'HEAD', {}],
    [404, '/%zz', 'GET', {}],
    [404, '/../outside', 'GET', {}],
    [405, '/', 'POST', {}],
    [405, '/a.wasm', 'DELETE', {}],
    [405, '/', 'OPTIONS', {}],
    [405, '/', 'TRACE', {}],
    [417, '/', 'GET', { Expect: 'a miracle' }],
  ] as const)('protect a refusal: %i for %s by %s (F35)', async (status, path, method, headers) => {
    const answer = await ask(ourPort(), path, method, { ...headers });
    expect([answer.status, missing(answer)]).toEqual([status, []]);
  });

  it('protect the answer to what is no HTTP at all (F35)', async () => {
    const said = await new Promise<string>((done, failed) => {
      const socket = connect(ourPort(), '127.0.0.1', () => socket.write('a face?\r\n\r\n'));
      let text = '';
      socket.on('data', (bytes) => {
        text += bytes;
      });
      socket.on('end', () => done(text)).on('error', failed);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(said).toContain(`${name}: ${value}\r\n`);
  });

  it('protect what `vite preview` serves, found or not (F35)', async () => {
    for (const path of ['/', '/assets/tracker-worker-Cieqr4T_.js', '/a.wasm', '/deep/nothing.png']) {
      expect(missing(await ask(previewPort(), path))).toEqual([]);
    }
  });

  it('stand in the page too, but for what only a header can say (F35)', () => {
    const [inPage] = PAGE_POLICY;
    expect(`${inPage?.content}; frame-ancestors 'none'`).toBe(SECURITY_HEADERS['Content-Security-Policy']);
  });

  it('let a page talk to its own address alone, open no plug-in, and stand in nobody’s frame (F35)', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
    for (const [name, sources] of directives) {
      const foreign = sources.filter(
        (one) => !["'self'", "'none'", "'wasm-unsafe-eval'", 'data:', 'blob:'].includes(one),
      );
      expect([name, foreign]).toEqual([name, []]);
    }
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('script-src')).not.toContain('data:');
  });
});
