import { FACE_MODEL } from '../../engine-adapters/mediapipe/model/face-model';

/** Ten seconds for the first answer: a blocked network must not hold up the command that asked. */
const ANSWER_LIMIT_MS = 10_000;
/** Two minutes for 3.8 MB: slower than 0.3 Mbit/s is as good as no network. */
const WHOLE_LIMIT_MS = 120_000;

export interface DownloadLimits {
  readonly answerMs?: number;
  readonly wholeMs?: number;
}

/**
 * Fetches the face model's bytes from an address. Reads at most one byte more than the model has.
 * Throws an Error in plain words when the answer is late, broken or not a file; checks nothing else.
 */
export async function downloadModel(address: string, limits: DownloadLimits = {}): Promise<Uint8Array> {
  const stop = new AbortController();
  const answerTimer = setTimeout(() => stop.abort(new Error('no answer in time')), limits.answerMs ?? ANSWER_LIMIT_MS);
  const wholeTimer = setTimeout(() => stop.abort(new Error('too slow')), limits.wholeMs ?? WHOLE_LIMIT_MS);
  try {
    const response = await fetch(address, { signal: stop.signal });
    clearTimeout(answerTimer);
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    return await readAtMost(response.body, FACE_MODEL.bytes + 1);
  } catch (error) {
    throw new Error(reasonOf(error));
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(wholeTimer);
    stop.abort();
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks);
}

/** Node hides the reason of a failed fetch in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
