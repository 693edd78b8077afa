import { createReadStream } from 'node:fs';
import { ReadableStream as NodeStream } from 'node:stream/web';

/**
 * The bytes of a file as they are read. Whoever wants no more of them may cancel at any moment, and the file is closed. `Readable.toWeb` would go on
 * giving to a stream that was cancelled, and its error could be caught by nobody (Node 20). The stream breaks where the file cannot be read.
 */
export function fileBytes(path: string): ReadableStream<Uint8Array> {
  return NodeStream.from(createReadStream(path)) as ReadableStream<Uint8Array>;
}
