import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// A stand-in of a few bytes: the rules are the same for any size and hash.
const model = vi.hoisted(() => ({ bytes: 12, sha256: '' }));
const RIGHT = Buffer.from('a face model');
const WRONG = Buffer.from('another file');
model.sha256 = createHash('sha256').update(RIGHT).digest('hex');
vi.mock('../../engine-adapters/mediapipe/model/face-model', () => ({
  FACE_MODEL: {
    name: 'face_landmarker/float16/1',
    path: 'models/face_landmarker.task',
    get bytes() {
      return model.bytes;
    },
    get sha256() {
      return model.sha256;
    },
    vendorBase: 'http://127.0.0.1:1',
    vendorPath: 'face_landmarker/face_landmarker/float16/1/face_landmarker.task',
  },
}));
const { putModel } = await import('../../scripts/site/put-model');

let box = '';
let root = '';
let target = '';
let servers: Server[] = [];

beforeEach(async () => {
  box = await mkdtemp(join(tmpdir(), 'put model '));
  root = join(box, 'a clone');
  target = join(root, 'assets/models/face_landmarker.task');
  servers = [];
});

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(box, { recursive: true });
});

async function put(path: string, bytes: Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return path;
}

async function vendor(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const sending = (bytes: Uint8Array) => vendor((_, response) => response.end(bytes));

describe('the face model is put in place', () => {
  it('from FACE_MODEL before anything else', async () => {
    const given = await put(join(box, 'my model.task'), RIGHT);
    await put(join(box, 'shared/models/face_landmarker.task'), RIGHT);
    const outcome = await putModel({ root, env: { FACE_MODEL: given } });
    expect(outcome).toEqual({ state: 'put', sentences: [`The face model was taken from ${given}.`] });
    expect(await readFile(target)).toEqual(RIGHT);
  });

  it('from the shared folder beside the clone', async () => {
    const shared = await put(join(box, 'shared/models/face_landmarker.task'), RIGHT);
    const outcome = await putModel({ root, env: {} });
    expect(outcome).toEqual({ state: 'put', sentences: [`The face model was taken from ${shared}.`] });
  });

  it("from the vendor's address when no file is there", async () => {
    const asked: string[] = [];
    const base = await vendor((request, response) => {
      asked.push(request.url ?? '');
      response.end(RIGHT);
    });
    const outcome = await putModel({ root, env: { FACE_MODEL_BASE: `${base}/` } });
    expect(outcome.state).toBe('put');
    expect(asked).toEqual(['/face_landmarker/face_landmarker/float16/1/face_landmarker.task']);
    expect(await readFile(target)).toEqual(RIGHT);
  });

  it('only once: a right file is left alone and nothing is said', async () => {
    await put(target, RIGHT);
    expect(await putModel({ root, env: { FACE_MODEL: '/nowhere' } })).toEqual({ state: 'inPlace', sentences: [] });
  });
});

describe('a wrong file', () => {
  it('is refused by hash, named, and the next source is tried', async () => {
    const given = await put(join(box, 'wrong.task'), WRONG);
    await put(join(box, 'shared/models/face_landmarker.task'), RIGHT);
    const outcome = await putModel({ root, env: { FACE_MODEL: given } });
    expect(outcome.state).toBe('put');
    const hash = createHash('sha256').update(WRONG).digest('hex');
    expect(outcome.sentences[0]).toBe(
      `Refused ${given}: it is not the face model (SHA-256 ${hash}, expected ${model.sha256}).`,
    );
    expect(await readFile(target)).toEqual(RIGHT);
  });

  it('of another size is refused by size', async () => {
    const given = await put(join(box, 'short.task'), Buffer.from('short'));
    const base = await sending(RIGHT);
    const { sentences } = await putModel({ root, env: { FACE_MODEL: given, FACE_MODEL_BASE: base } });
    expect(sentences[0]).toContain('size 5 bytes, expected 12');
  });

  it('that lies in place already is not kept', async () => {
    await put(target, WRONG);
    const outcome = await putModel({ root, env: {} });
    expect(outcome.state).toBe('missing');
    expect(outcome.sentences[0]).toContain(`Refused ${target}`);
    expect(existsSync(target)).toBe(false);
  });

  it('from the network is not kept, not even in part', async () => {
    const base = await sending(WRONG);
    const outcome = await putModel({ root, env: { FACE_MODEL_BASE: base } });
    expect(outcome.state).toBe('missing');
    expect(outcome.sentences[0]).toContain(`Refused ${base}`);
    expect(existsSync(dirname(target)) ? await readdir(dirname(target)) : []).toEqual([]);
  });

  it('that never ends is cut off', async () => {
    const base = await vendor((_, response) => {
      const pour = () => {
        while (response.write(Buffer.alloc(65_536)));
        response.once('drain', pour);
      };
      response.on('error', () => {});
      pour();
    });
    const outcome = await putModel({ root, env: { FACE_MODEL_BASE: base } });
    expect(outcome.sentences[0]).toContain('Refused');
  });
});

describe('without the model', () => {
  it('one sentence says what is missing and how to get it, and nothing is thrown', async () => {
    const outcome = await putModel({ root, env: {} });
    expect(outcome.state).toBe('missing');
    expect(outcome.sentences.at(-1)).toMatch(/model is missing.*practice face works.*npm run model.*FACE_MODEL/);
  });

  it('a named file that is not there is named', async () => {
    const { sentences } = await putModel({ root, env: { FACE_MODEL: join(box, 'nothing.task') } });
    expect(sentences[0]).toContain(join(box, 'nothing.task'));
  });

  it('an address that does not answer is given up', async () => {
    const base = await vendor(() => {});
    const outcome = await putModel({ root, env: { FACE_MODEL_BASE: base }, limits: { answerMs: 60 } });
    expect(outcome.sentences[0]).toContain('no answer in time');
  });

  it('an address that answers with an error page is named', async () => {
    const base = await vendor((_, response) => response.writeHead(404).end('gone'));
    const { sentences } = await putModel({ root, env: { FACE_MODEL_BASE: base } });
    expect(sentences[0]).toContain('answered 404');
  });

  it('a folder that cannot be written is told, not thrown', async () => {
    await put(join(box, 'shared/models/face_landmarker.task'), RIGHT);
    await put(join(root, 'assets'), Buffer.from('a file where a folder should be'));
    const outcome = await putModel({ root, env: {} });
    expect(outcome.state).toBe('missing');
    expect(outcome.sentences[0]).toContain('could not be put in place');
  });
});
