import { FaceSourceError } from '../../game/ports/face-source';
import { FACE_MODEL } from './face-model';
import { needSafeAddress } from './need-safe-address';

/**
 * The face model's bytes from our own address, checked by size and SHA-256. A second try goes round the browser's cache.
 * Rejects with `modelMissing` or `modelWrong`; a wrong file is never used.
 */
export async function loadModel(siteBase: string, fetchFile: typeof fetch = fetch): Promise<ArrayBuffer> {
  // Without it the file could not be checked, and a file that was not checked is never used.
  needSafeAddress();
  const address = new URL(FACE_MODEL.path, siteBase).href;
  try {
    return await fetchModel(address, 'default', fetchFile);
  } catch {
    return fetchModel(address, 'reload', fetchFile);
  }
}

async function fetchModel(address: string, cache: RequestCache, fetchFile: typeof fetch): Promise<ArrayBuffer> {
  const response = await fetchFile(address, { cache, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new FaceSourceError('modelMissing', `${address}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new FaceSourceError('modelMissing', `${address}: answered ${response.status}`);
  const bytes = await response.arrayBuffer().catch(() => new ArrayBuffer(0));
  const sha256 = await hexDigest(bytes);
  if (bytes.byteLength !== FACE_MODEL.bytes || sha256 !== FACE_MODEL.sha256) {
    const found = `${bytes.byteLength} bytes, SHA-256 ${sha256}`;
    throw new FaceSourceError('modelWrong', `${address}: ${found}; expected ${FACE_MODEL.bytes}, ${FACE_MODEL.sha256}`);
  }
  return bytes;
}

async function hexDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
