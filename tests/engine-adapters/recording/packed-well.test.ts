import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { recordingHeaderLine } from '../../../engine-adapters/recording/write-recording';

const MB = 1024 * 1024;
const HEADER = recordingHeaderLine({
  ...{ source: 'made up', imageWidth: 640, imageHeight: 480, fpsNominal: 30, model: null },
  ...{ runtime: 'test', trackerSmoothing: 'off' },
});

/** A file whose every byte is at hand, given in pieces of 2 kB. `read`: packed bytes that were asked for. */
function atHand(packed: Uint8Array) {
  const given = { read: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(pipe) {
        if (given.read >= packed.length) return pipe.close();
        pipe.enqueue(packed.slice(given.read, given.read + 2048));
        given.read += 2048;
      },
    },
    { highWaterMark: 0 },
  );
  return { given, stream };
}

async function walk(stream: ReadableStream<Uint8Array>): Promise<void> {
  const { frames } = await readRecording(stream, 'made-up.jsonl.gz');
  for await (const _ of frames);
}

describe('a file that is packed a thousandfold', () => {
  it.each([
    ['zeros', gzipSync(Buffer.alloc(64 * MB)), /UTF-16/],
    ['one letter', gzipSync(Buffer.alloc(64 * MB, 'x')), /line 1: line: found over 65536/],
    ['a header, then one letter', gzipSync(`${HEADER}\n${'x'.repeat(64 * MB)}`), /line 2: line: found over 65536/],
    ['nothing but line ends', gzipSync(Buffer.alloc(64 * MB, '\n')), /line 1: header: found nothing/],
  ])('%s: is refused at its first look, before the next of it is unpacked (F32)', async (_, packed, says) => {
    const { given, stream } = atHand(packed);
    await expect(walk(stream)).rejects.toThrow(says);
    expect(given.read).toBeLessThanOrEqual(3 * 2048);
  });

  it.each([
    // At least one for each 2 MB: no task holds more than what comes out of one look and a little.
    ['blank lines', `${' '.repeat(60_000)}\n`.repeat(400), 24_000_000 / (2 * MB) - 1],
    ['line ends alone', '\n'.repeat(400_000), 10],
  ])(
    '%s: leaves the page its turn all the while, where it may be a recording as far as can be seen (F32)',
    async (_, lines, atLeast) => {
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      });
      const { stream } = atHand(gzipSync(`${HEADER}\n${lines}`));
      await expect(walk(stream)).rejects.toThrow(/frames: found none/);
      clearInterval(timer);
      expect(turns).toBeGreaterThanOrEqual(atLeast);
    },
  );
});
