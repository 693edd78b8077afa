import { FaceSourceError } from '../../../game/ports/face-source';
import { withinTime } from '../../../game/ports/within-time';
import { checkModel } from './check-model';
import { FACE_MODEL } from './face-model';
import { needSafeAddress } from './need-safe-address';

/** A download of which nothing has come for this long hangs: a slow one brings something every second, ms. */
const STALLED_MS = 20_000;

/**
 * The face model's bytes from our own address, checked by size and SHA-256. A second try goes round the browser's cache.
 * `onLoaded`: called with the bytes that are there, of the bytes that the model has, whenever some came.
 * Rejects with `modelMissing` or `modelWrong`, and with `loadingStalled` when nothing comes any more; a wrong file is never used.
 */
export async function loadModel(
  siteBase: string,
  fetchFile: typeof fetch = fetch,
  onLoaded: (loadedBytes: number, totalBytes: number) => void = () => {},
): Promise<ArrayBuffer> {
  // Without it the file could not be checked, and a file that was not checked is never used.
  needSafeAddress();
  const address = new URL(FACE_MODEL.path, siteBase).href;
  const come = (bytes: number) => onLoaded(Math.min(bytes, FACE_MODEL.bytes), FACE_MODEL.bytes);
  try {
    return await fetchModel(address, 'default', fetchFile, come);
  } catch (error) {
    if (error instanceof FaceSourceError && error.fault === 'loadingStalled') throw error;
    // The second answer counts, and a second refusal is told.
    return fetchModel(address, 'reload', fetchFile, come);
  }
}

async function fetchModel(
  address: string,
  cache: RequestCache,
  fetchFile: typeof fetch,
  come: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const hang = new AbortController();
  const stalled = () => {
    const error = new FaceSourceError('loadingStalled', `${address}: nothing came for ${STALLED_MS} ms`);
    hang.abort(error);
    return error;
  };
  come(0);
  const asking = fetchFile(address, { cache, credentials: 'same-origin', signal: hang.signal });
  const response = await withinTime(STALLED_MS, asking, stalled).catch((error: unknown) => {
    if (error instanceof FaceSourceError) throw error;
    throw new FaceSourceError('modelMissing', `${address}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new FaceSourceError('modelMissing', `${address}: answered ${response.status}`);
  const bytes = await bytesOf(response, stalled, come);
  const check = await checkModel(bytes);
  if (check.is !== 'right') {
    const found = `${check.bytes} bytes, SHA-256 ${check.sha256}`;
    throw new FaceSourceError('modelWrong', `${address}: ${found}; expected ${FACE_MODEL.bytes}, ${FACE_MODEL.sha256}`);
  }
  return bytes;
}

/** All that arrives; what broke off is found out by its size. Rejects when the rest hangs. */
async function bytesOf(response: Response, stalled: () => Error, come: (bytes: number) => void): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader !== undefined) {
    const broken = { done: true, value: undefined } as const;
    const { done, value } = await withinTime(
      STALLED_MS,
      // What broke off fits neither size nor checksum, and is told as that.
      reader.read().catch(() => broken),
      stalled,
    );
    if (done) break;
    pieces.push(value);
    size += value.byteLength;
    come(size);
  }
  return new Blob(pieces).arrayBuffer();
}
