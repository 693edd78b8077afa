import { LONGEST_PLAN_BYTES } from '../../game/record/reading/read-plan';
import { DataError, InWords } from '../../game/therapy/data-error';

/** The longest link that browsers and messengers pass on whole [characters]. */
const LONGEST_LINK = 30_000;
/** Name of the link in messages. */
const LINK = 'link';

/**
 * The bytes of a plan that travels in a link: deflated (RFC 1951) and written in base64url (RFC 4648, without padding).
 * Throws DataError for a link that was cut off, is no packed text, or unpacks to more than any plan; never returns a
 * part.
 */
export async function unpackPlan(packed: string): Promise<Uint8Array> {
  if (packed === '') throw new DataError(LINK, '', new InWords('nothing'), 'a plan as it was packed');
  if (packed.length > LONGEST_LINK) {
    throw new DataError(LINK, '', new InWords(`${packed.length} characters`), `at most ${LONGEST_LINK} characters`);
  }
  // A remainder of one character is invalid: its six bits are less than a byte.
  const whole = /^[A-Za-z0-9_-]+$/.test(packed) && packed.length % 4 !== 1;
  if (!whole) throw new DataError(LINK, '', packed.slice(0, 40), 'a plan as it was packed');
  const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return readCapped(stream.getReader());
}

async function readCapped(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new DataError(LINK, '', new InWords('a part of a link'), 'the whole link');
    });
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(value);
    length += value.length;
    if (length > LONGEST_PLAN_BYTES) {
      await reader.cancel();
      throw new DataError(LINK, '', new InWords('a very long text'), `at most ${LONGEST_PLAN_BYTES} bytes`);
    }
  }
}
