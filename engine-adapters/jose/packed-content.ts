import { deflateSync, Inflate } from 'fflate';
import type { SealForm } from './seal-kinds';

/**
 * Packed bytes inflated in one step: at a ratio of a thousand they give half a megabyte before the limit is checked
 * [bytes].
 */
const SLICE_BYTES = 512;

/** Deflated (RFC 1951), with the dictionary of its kind. Throws RangeError for more than its kind may hold. */
export function packContent(content: Uint8Array, { dictionary, longestContent }: SealForm): Uint8Array {
  if (content.length > longestContent) {
    throw new RangeError(`${content.length} bytes to seal, expected at most ${longestContent}`);
  }
  return deflateSync(content, { level: 9, ...withDictionary(dictionary) });
}

/**
 * The unpacked content; `broken` where the input is not a complete packed content, `tooLarge` as soon as the output
 * exceeds the limit of its kind.
 */
export function unpackContent(
  packed: Uint8Array,
  { dictionary, longestContent }: SealForm,
): Uint8Array<ArrayBuffer> | 'broken' | 'tooLarge' {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const inflate = new Inflate(withDictionary(dictionary), (piece) => {
    length += piece.length;
    // The library may reuse the memory of this piece.
    if (length <= longestContent) pieces.push(new Uint8Array(piece));
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE_BYTES) {
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
      if (length > longestContent) return 'tooLarge';
    }
  } catch {
    // Whatever the library's error: these bytes cannot be unpacked.
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
