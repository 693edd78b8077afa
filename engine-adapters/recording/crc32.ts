/** The polynomial of CRC-32 as gzip uses it (RFC 1952), its bits reversed. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** The running sum and length of a text, as gzip writes them behind its data. */
export class Crc32 {
  private rest = 0xffffffff;
  private length = 0;

  add(bytes: Uint8Array): void {
    let rest = this.rest;
    for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
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
