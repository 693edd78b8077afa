/** The polynomial of CRC-32 as gzip uses it (RFC 1952), its bits reversed. */
const POLYNOMIAL = 0xedb88320;

/** What each byte adds to the sum. Signed, so that the engine counts with small integers and makes no number objects. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});
/** The same with one, two and three zero bytes behind: four bytes are added at once, not each after the other. */
const ONE_BEHIND = TABLE.map(withZeroBehind);
const TWO_BEHIND = ONE_BEHIND.map(withZeroBehind);
const THREE_BEHIND = TWO_BEHIND.map(withZeroBehind);

function withZeroBehind(rest: number): number {
  return (TABLE[rest & 0xff] as number) ^ (rest >>> 8);
}

/** The running sum and length of a text, as gzip writes them behind its data. */
export class Crc32 {
  private rest = -1;
  private length = 0;

  add(bytes: Uint8Array): void {
    let rest = this.rest;
    let at = 0;
    for (; at + 4 <= bytes.length; at += 4) {
      rest ^=
        (bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24);
      rest =
        (THREE_BEHIND[rest & 0xff] as number) ^
        (TWO_BEHIND[(rest >>> 8) & 0xff] as number) ^
        (ONE_BEHIND[(rest >>> 16) & 0xff] as number) ^
        (TABLE[rest >>> 24] as number);
    }
    for (; at < bytes.length; at += 1) rest = (TABLE[(rest ^ (bytes[at] as number)) & 0xff] as number) ^ (rest >>> 8);
    this.rest = rest;
    this.length += bytes.length;
  }

  /** Sum and length, four bytes each, lowest first; the length is counted within 4 GiB. */
  trailer(): Uint8Array {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, ~this.rest >>> 0, true);
    view.setUint32(4, this.length >>> 0, true);
    return new Uint8Array(view.buffer);
  }
}
