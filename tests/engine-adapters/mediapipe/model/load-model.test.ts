import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';

const model = vi.hoisted(() => ({ sha256: '' }));
const RIGHT = 'a face model';
model.sha256 = createHash('sha256').update(RIGHT).digest('hex');
vi.mock('../../../../engine-adapters/mediapipe/model/face-model', () => ({
  FACE_MODEL: {
    path: 'models/face_landmarker.task',
    bytes: 12,
    get sha256() {
      return model.sha256;
    },
  },
}));
const { loadModel } = await import('../../../../engine-adapters/mediapipe/model/load-model');

function siteThat(...answers: (Response | Error)[]) {
  const asked: { address: string; cache: RequestCache | undefined }[] = [];
  const fetchFile = async (address: string | URL | Request, init?: RequestInit) => {
    asked.push({ address: String(address), cache: init?.cache });
    const answer = answers[asked.length - 1];
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
    return answer;
  };
  return { asked, fetchFile };
}

const load = (fetchFile: typeof fetch) => loadModel('http://127.0.0.1/below/', fetchFile);

describe('loading the face model', () => {
  it('takes it from our own address when its hash is right', async () => {
    const { asked, fetchFile } = siteThat(new Response(RIGHT));
    expect(new TextDecoder().decode(await load(fetchFile))).toBe(RIGHT);
    expect(asked).toEqual([{ address: 'http://127.0.0.1/below/models/face_landmarker.task', cache: 'default' }]);
  });

  it('goes round the cache once when the cached file is wrong (F11)', async () => {
    const { asked, fetchFile } = siteThat(new Response('another file'), new Response(RIGHT));
    expect(new TextDecoder().decode(await load(fetchFile))).toBe(RIGHT);
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
  });

  it('refuses a wrong file by hash, and one of another size (F11)', async () => {
    const wrong = siteThat(new Response('another file'), new Response('another file'));
    await expect(load(wrong.fetchFile)).rejects.toMatchObject({ fault: 'modelWrong' });
    const short = siteThat(new Response('short'), new Response('short'));
    await expect(load(short.fetchFile)).rejects.toThrow(/5 bytes/);
  });

  it('says that it is missing, with the address, after one more try (F11)', async () => {
    const gone = siteThat(new Response('', { status: 404 }), new Response('', { status: 404 }));
    await expect(load(gone.fetchFile)).rejects.toMatchObject({ fault: 'modelMissing' });
    expect(gone.asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
    const offline = siteThat(new TypeError('offline'), new TypeError('offline'));
    await expect(load(offline.fetchFile)).rejects.toThrow(/modelMissing.*face_landmarker\.task.*offline/);
    expect(offline.asked).toHaveLength(2);
    const back = siteThat(new TypeError('offline'), new Response(RIGHT));
    expect(new TextDecoder().decode(await load(back.fetchFile))).toBe(RIGHT);
  });
});

describe('a page without a safe address', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('loads no model, because it could not check it', async () => {
    vi.stubGlobal('isSecureContext', false);
    const { asked, fetchFile } = siteThat(new Response(RIGHT));
    await expect(load(fetchFile)).rejects.toMatchObject({ fault: 'insecure' });
    expect(asked).toEqual([]);
  });
});
