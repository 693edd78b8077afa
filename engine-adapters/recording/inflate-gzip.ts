import { type FlateError, FlateErrorCode, Gunzip } from 'fflate';
import { Crc32 } from './crc32';

/**
 * Packed bytes that are inflated at once. At the most that deflate can pack (1032 to 1) they become 4 MB: on two slow processors 35 ms
 * of work, 140 ms in a process that has just begun. Halving them adds half a second to a recording of a minute and a half [bytes].
 */
const SLICE_BYTES = 4 * 1024;
/** CRC-32 and length behind the data of each member (RFC 1952) [bytes]. */
const TRAILER_BYTES = 8;
/** The library tells of a new member when it has read its whole head, name and all: the trailer before it lies this far back at most [bytes]. */
const LONGEST_HEAD_BYTES = 16 * 1024;
/** Packed bytes in a row that may inflate to nothing: a block that is only stored has 64 kB. The library keeps such bytes and goes over all of them each time. */
const MOST_SILENT_BYTES = 128 * 1024;
/** Members of one file: one for each second of an hour. Each costs the library some memory, however little it holds. */
const MOST_MEMBERS = 4096;

/** Packed data that is damaged or cut; the message says how. */
export class GzipDamage extends Error {}

/**
 * Inflates gzip as it comes (RFC 1952): several members in a row are one text, zero bytes behind the last are padding. Every
 * member is checked against its own sum and length. Throws GzipDamage for data that is cut, damaged, followed by anything else, or made of next to nothing.
 *
 * The browser's own DecompressionStream and Node's do not agree about members and padding; this is the same everywhere.
 */
export class GzipInflater {
  private readonly gunzip: Gunzip;
  private given: Uint8Array[] = [];
  /** The last bytes that were pushed, and how many there were in all. */
  private tail: Uint8Array = new Uint8Array(0);
  private pushed = 0;
  private sum = new Crc32();
  private state: 'inflating' | 'padding' = 'inflating';
  private silentBytes = 0;
  private members = 1;

  constructor() {
    this.gunzip = new Gunzip((piece) => {
      if (piece.length === 0) return;
      this.sum.add(piece);
      this.given.push(piece);
    });
    // A new member begins where the one before has just ended.
    this.gunzip.onmember = (start) => {
      this.members += 1;
      if (this.members > MOST_MEMBERS) throw new GzipDamage(`more than ${MOST_MEMBERS} packed parts`);
      const end = start - (this.pushed - this.tail.length);
      this.checkTrailer(this.tail.subarray(Math.max(0, end - TRAILER_BYTES), Math.max(0, end)));
      this.sum = new Crc32();
    };
  }

  /** What these packed bytes inflate to, in pieces. */
  *push(packed: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < packed.length; at += SLICE_BYTES) {
      const slice = packed.subarray(at, at + SLICE_BYTES);
      if (this.state === 'inflating') this.inflate(slice, false);
      else if (!isPadding(slice)) throw new GzipDamage(STRANGE_END);
      const given = this.taken();
      this.silentBytes = given.length > 0 || this.state === 'padding' ? 0 : this.silentBytes + slice.length;
      if (this.silentBytes > MOST_SILENT_BYTES) throw new GzipDamage('packed data that holds nothing');
      yield* given;
    }
  }

  /** The end of the packed bytes. */
  *finish(): Generator<Uint8Array> {
    if (this.state === 'padding') return;
    this.inflate(new Uint8Array(0), true);
    yield* this.taken();
    if (this.state === 'inflating') this.checkEnd();
  }

  private inflate(slice: Uint8Array, last: boolean): void {
    const kept = this.tail.subarray(-(TRAILER_BYTES + LONGEST_HEAD_BYTES));
    this.tail = new Uint8Array(kept.length + slice.length);
    this.tail.set(kept);
    this.tail.set(slice, kept.length);
    this.pushed += slice.length;
    try {
      this.gunzip.push(slice, last);
    } catch (cause) {
      if (!(cause instanceof Error) || !isFlateError(cause)) throw cause;
      // What follows a member is no member: padding, or something that does not belong there.
      if (cause.code === FlateErrorCode.UnexpectedEOF) throw new GzipDamage('packed data that is cut off');
      if (cause.code !== FlateErrorCode.InvalidHeader) throw new GzipDamage('packed data that is damaged');
      this.checkEnd();
      this.state = 'padding';
    }
  }

  /** Behind the trailer of the last member only zeros may stand. The trailer is known by what it says. */
  private checkEnd(): void {
    const trailer = this.sum.trailer();
    let seen = false;
    for (let at = 0; at + TRAILER_BYTES <= this.tail.length; at += 1) {
      if (!trailer.every((byte, i) => this.tail[at + i] === byte)) continue;
      seen = true;
      if (isPadding(this.tail.subarray(at + TRAILER_BYTES))) return;
    }
    throw new GzipDamage(seen ? STRANGE_END : 'packed data that is cut or damaged: its sum is not that of its content');
  }

  private checkTrailer(found: Uint8Array): void {
    const trailer = this.sum.trailer();
    if (found.length === TRAILER_BYTES && trailer.every((byte, i) => found[i] === byte)) return;
    throw new GzipDamage('packed data that is damaged: its sum is not that of its content');
  }

  private taken(): Uint8Array[] {
    const { given } = this;
    this.given = [];
    return given;
  }
}

const STRANGE_END = 'something else behind the packed data';

function isPadding(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function isFlateError(error: Error): error is FlateError {
  return 'code' in error && typeof error.code === 'number';
}
