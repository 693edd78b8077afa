import { deflateSync, Inflate } from 'fflate';
import type { SealForm } from './seal-kinds';

/** Packed bytes that are inflated at once: packed a thousandfold they give half a megabyte before the limit is looked at [bytes]. */
const SLICE_BYTES = 512;

/** Deflated (RFC 1951), with the dictionary of its kind. Throws RangeError for more than its kind may hold. */
export function packContent(content: Uint8Array, { dictionary, longestContent }: SealForm): Uint8Array {
  if (content.length > longestContent) {
    throw new RangeError(`${content.length} bytes to seal, expected at most ${longestContent}`);
  }
  return deflateSync(content, { level: 9, ...withDictionary(dictionary) });
}

/** What was packed; `broken` where that is no whole packed content, `tooLarge` as soon as more comes out than its kind may hold. */
export function unpackContent(
  packed: Uint8Array,
  { dictionary, longestContent }: SealForm,
): Uint8Array<ArrayBuffer> | 'broken' | 'tooLarge' {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const inflate = new Inflate(withDictionary(dictionary), (piece) => {
    length += piece.length;
    // The library's piece may lie in memory that it uses again.
    if (length <= longestContent) pieces.push(new Uint8Array(piece));
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE_BYTES) {
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
      if (length > longestContent) return 'tooLarge';
    }
  } catch {
    // Whatever the library says of it: no content comes out of these bytes.
    return 'broken';
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function withDictionary(dictionary: Uint8Array): { dictionary?: Uint8Array } {
  return dictionary.length === 0 ? {} : { dictionary };
}
