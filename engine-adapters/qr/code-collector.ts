import { createDecoder, type EncodedBlock } from 'luby-transform';
import type { CodeCollector, CollectedCode } from '../../game/ports/codes';
import { blockIn, isFrame } from './frame-text';

/** Frames of one text, as far as they were read. */
interface Collecting {
  readonly first: EncodedBlock;
  readonly decoder: ReturnType<typeof createDecoder>;
  /** Texts of the frames that were taken: a code stands before the camera for many pictures. */
  readonly taken: Set<string>;
  known: CollectedCode;
}

/** Puts frames together again; see the port. */
export function codeCollector(): CodeCollector {
  let now: Collecting | null = null;
  return {
    take(read) {
      if (!isFrame(read)) return { is: 'whole', text: read };
      const block = blockIn(read);
      if (block === null) return now?.known ?? null;
      if (now === null || !isSameText(now.first, block)) now = begin(block);
      if (!now.taken.has(read) && now.known.is === 'part') {
        now.taken.add(read);
        now.decoder.addBlock(block);
        now.known = knownOf(now);
        // A text that does not match the length and checksum in its frames is dropped, and the collection starts again.
        if (now.decoder.decodedCount === block.k && now.known.is === 'part') now = null;
      }
      return now?.known ?? null;
    },
  };
}

function begin(first: EncodedBlock): Collecting {
  return { first, decoder: createDecoder(), taken: new Set(), known: { is: 'part', have: 0, of: first.k } };
}

function isSameText(one: EncodedBlock, other: EncodedBlock): boolean {
  return one.k === other.k && one.bytes === other.bytes && one.checksum === other.checksum;
}

function knownOf({ first, decoder }: Collecting): CollectedCode {
  const { k, bytes, checksum } = first;
  const part: CollectedCode = { is: 'part', have: decoder.decodedCount, of: k };
  if (decoder.decodedCount < k) return part;
  // Not by the library: it would inflate what it has, without a limit.
  const whole = new Uint8Array(decoder.decodedData.flatMap((piece) => Array.from(piece ?? []))).subarray(0, bytes);
  if (checksumOf(whole, k) !== checksum) return part;
  try {
    return { is: 'whole', text: new TextDecoder('utf-8', { fatal: true }).decode(whole) };
  } catch {
    // Bytes that are no text.
    return part;
  }
}

/** CRC-32 (IEEE 802.3) of a text, with the number of its pieces folded in, as the library's encoder writes it. */
function checksumOf(bytes: Uint8Array, k: number): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ k ^ 0xffffffff) >>> 0;
}
