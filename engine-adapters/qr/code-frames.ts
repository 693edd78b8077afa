import { createEncoder, type EncodedBlock } from 'luby-transform';
import type { CodeFrames } from '../../game/ports/codes';
import { frameText, MOST_PIECES, PIECE_BYTES } from './frame-text';

/**
 * A long text as an endless row of codes (a fountain code): first every piece once, so that a reader who misses none is
 * done soonest, then sums of pieces, each of which can fill any gap. Null for a text of too many pieces.
 */
export function codeFrames(text: string): CodeFrames | null {
  const content = new TextEncoder().encode(text);
  if (content.length === 0 || content.length > MOST_PIECES * PIECE_BYTES) return null;
  // What is shown is packed already, and unpacking by the library would know no limit.
  const encoder = createEncoder(content, PIECE_BYTES, false);
  const blocks = blocksOf(encoder);
  return { pieces: encoder.k, next: () => frameText(blocks.next().value) };
}

function* blocksOf(encoder: ReturnType<typeof createEncoder>): Generator<EncodedBlock, never> {
  for (let i = 0; i < encoder.k; i += 1) yield encoder.createBlock([i]);
  return yield* encoder.fountain();
}
