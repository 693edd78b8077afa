import type { EncodedBlock } from 'luby-transform';

/** Says that a code is one frame of several; a plain text of ours never begins so. */
const MARK = 'TTF1';
/** Bytes of a text in one frame: with its head a code of about 77 modules, which is read from a moving picture. */
export const PIECE_BYTES = 300;
/** Most pieces of one text: at three frames a second that is over two minutes of holding still. Longer is a file. */
export const MOST_PIECES = 400;

/** One block as the text of a code: `TTF1.<pieces>.<bytes>.<checksum>.<which pieces>.<data>`, numbers in base 36. */
export function frameText({ k, bytes, checksum, indices, data }: EncodedBlock): string {
  const which = new Uint8Array(Math.ceil(k / 8));
  for (const index of indices) which[index >> 3] = (which[index >> 3] ?? 0) | (1 << (index & 7));
  return [MARK, k.toString(36), bytes.toString(36), checksum.toString(36), toText(which), toText(data)].join('.');
}

/** Whether a code says that it is one of several. */
export function isFrame(text: string): boolean {
  return text.startsWith(`${MARK}.`);
}

/**
 * The block in a frame; null for one that is not as it should be. Everything in it is checked against the limits before
 * memory is reserved, because a picture can contain anything.
 */
export function blockIn(text: string): EncodedBlock | null {
  const [, pieces, length, sum, which = '', packed = '', ...more] = text.split('.');
  const [k, bytes, checksum] = [wholeNumber(pieces), wholeNumber(length), wholeNumber(sum)];
  if (!isFrame(text) || more.length > 0 || k === null || bytes === null || checksum === null) return null;
  if (k < 1 || k > MOST_PIECES || Math.ceil(bytes / PIECE_BYTES) !== k || checksum > 0xffffffff) return null;
  const [bits, data] = [fromText(which), fromText(packed)];
  if (data?.length !== PIECE_BYTES || bits?.length !== Math.ceil(k / 8)) return null;
  const indices = Array.from({ length: 8 * bits.length }, (_, i) => i).filter(
    (i) => (bits[i >> 3] ?? 0) & (1 << (i & 7)),
  );
  if (indices.length === 0 || indices.some((index) => index >= k)) return null;
  return { k, bytes, checksum, indices, data };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^(0|[1-9a-z][0-9a-z]{0,7})$/.test(text) ? Number.parseInt(text, 36) : null;
}

function toText(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromText(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
