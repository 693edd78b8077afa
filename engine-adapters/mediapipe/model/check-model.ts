import { FACE_MODEL } from './face-model';

/** What a file is, beside the one face model: the model itself, another size, or the same size with another content. */
export type ModelCheck =
  | { readonly is: 'right' }
  | { readonly is: 'otherSize' | 'otherContent'; readonly bytes: number; readonly sha256: string };

/** Compares a file with the one model that the product was measured with, by size and SHA-256. Needs a safe address. */
export async function checkModel(file: ArrayBuffer): Promise<ModelCheck> {
  const sha256 = await hexDigest(file);
  const bytes = file.byteLength;
  if (bytes !== FACE_MODEL.bytes) return { is: 'otherSize', bytes, sha256 };
  return sha256 === FACE_MODEL.sha256 ? { is: 'right' } : { is: 'otherContent', bytes, sha256 };
}

async function hexDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
