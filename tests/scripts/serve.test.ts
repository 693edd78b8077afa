import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/site/serve';

let box = '';
let server: Served;
let port = 0;

beforeEach(async () => {
  box = await mkdtemp(join(tmpdir(), 'a served folder '));
  await mkdir(join(box, 'dist/deep'), { recursive: true });
  for (const name of ['index.html', 'worker.js', 'a.wasm', 'b.task', 'deep/index.html', '.hidden']) {
    await writeFile(join(box, 'dist', name), name);
  }
  await writeFile(join(box, 'secret.txt'), 'secret');
  await symlink(join(box, 'secret.txt'), join(box, 'dist/link.txt'));
  server = await serve({ folder: join(box, 'dist'), port: 0 });
  port = Number(new URL(server.address).port);
});

afterEach(async () => {
  await server.close();
  await rm(box, { recursive: true });
});

/** Sends the path as it stands: `fetch` would tidy it up first. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', failed)
      .end();
  });
}

describe('the static server', () => {
  it('listens on loopback alone and serves the index', async () => {
    expect(server.address).toBe(`http://127.0.0.1:${port}/`);
    const response = await fetch(server.address);
    expect(await response.text()).toBe('index.html');
    expect(await (await fetch(`${server.address}deep/`)).text()).toBe('deep/index.html');
    expect((await fetch(`${server.address}index.html?movement=closed-smile`)).status).toBe(200);
  });

  it('names the types that browsers insist on', async () => {
    const typeOf = async (path: string) => (await fetch(server.address + path)).headers.get('content-type');
    expect(await typeOf('a.wasm')).toBe('application/wasm');
    expect(await typeOf('worker.js')).toContain('text/javascript');
    expect(await typeOf('b.task')).toBe('application/octet-stream');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/deep/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.hidden',
    '/%00',
    '/%zz',
    '//127.0.0.1/secret.txt',
    '/deep',
  ])('gives nothing for %s', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it('sends nothing twice: what is named by its content is kept, the rest is asked for and only sent when it has changed', async () => {
    await mkdir(join(box, 'dist/assets'));
    await writeFile(join(box, 'dist/assets/index-Cieqr4T_.js'), 'code');
    const hashed = await fetch(`${server.address}assets/index-Cieqr4T_.js`);
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    const first = await fetch(`${server.address}b.task`);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const since = first.headers.get('last-modified') ?? '';
    const again = await fetch(`${server.address}b.task`, { headers: { 'If-Modified-Since': since } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const older = new Date(Date.parse(since) - 1000).toUTCString();
    expect((await fetch(`${server.address}b.task`, { headers: { 'If-Modified-Since': older } })).status).toBe(200);
  });

  it('only reads', async () => {
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
    const head = await fetch(`${server.address}a.wasm`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('6');
  });

  it('says when a port is taken or the folder is not there', async () => {
    await expect(serve({ folder: box, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(serve({ folder: join(box, 'none'), port: 0 })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
