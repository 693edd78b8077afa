import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { Crc32 } from '../../../engine-adapters/recording/crc32';

it.each([0, 1, 3, 4, 5, 7, 8, 1023])('sums %i bytes as zlib does, in one piece or in two', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 151 + 200) & 0xff);
  for (const cut of [0, 1, 2, 3, length]) {
    const sum = new Crc32();
    sum.add(bytes.subarray(0, cut));
    sum.add(bytes.subarray(cut));
    const trailer = new DataView(sum.trailer().buffer);
    expect(trailer.getUint32(0, true)).toBe(crc32(bytes));
    expect(trailer.getUint32(4, true)).toBe(length);
  }
});
