import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { createRecordingSource } from '../../../engine-adapters/recording/recording-source';
import { recordingFrameLine, recordingHeaderLine } from '../../../engine-adapters/recording/write-recording';
import { type FaceFrame, LANDMARK_COUNT } from '../../../game/movement/face-frame';

const ABOUT = {
  source: 'made up',
  imageWidth: 640,
  imageHeight: 480,
  fpsNominal: 30,
  model: { name: 'none', sha256: 'ab' },
  runtime: 'test',
  trackerSmoothing: 'off',
} as const;

function frame(captureMs: number, fill: number | null): FaceFrame {
  const landmarks = new Float32Array(LANDMARK_COUNT * 3).fill(fill ?? 0);
  return {
    captureMs,
    captureSource: 'camera' as never,
    droppedFrames: 0,
    face: fill === null ? null : { landmarks, matrix: new Float32Array(16), blendshapes: new Float32Array(52) },
    imageWidth: 640,
    imageHeight: 480,
    facesSeen: fill === null ? 0 : 1,
    meanLuma: null,
    faceLuma: null,
  };
}

function text(...lines: string[]): string {
  return `${[recordingHeaderLine(ABOUT), ...lines].join('\n')}\n`;
}

function stream(bytes: Uint8Array, pieceLength = 1000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + pieceLength));
      at += pieceLength;
    },
  });
}

async function read(content: string | Uint8Array, limit?: number): Promise<FaceFrame[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { frames } = await readRecording(stream(bytes), 'made-up.jsonl', limit);
  return collect(frames);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('a landmark recording', () => {
  it('comes back bit for bit, packed or not, in pieces of any size', async () => {
    const written = text(recordingFrameLine(frame(1000.25, 0.1), 1000), recordingFrameLine(frame(1033, null), 1000));
    for (const content of [written, gzipSync(written)]) {
      const [first, second, ...more] = await read(content);
      expect(first?.captureMs).toBe(0.25);
      expect(first?.face?.landmarks[1433]).toBe(Math.fround(0.1));
      expect(first?.face?.matrix).toHaveLength(16);
      expect(first).toMatchObject({ imageWidth: 640, imageHeight: 480, facesSeen: 1, captureSource: 'recording' });
      expect(second).toMatchObject({ captureMs: 33, face: null, facesSeen: 0 });
      expect(more).toEqual([]);
    }
  });

  it.each([
    ['a number that is none', recordingFrameLine(frame(0, Number.NaN), 0), /made-up\.jsonl: line 2: l\[0\]: found NaN/],
    ['time that does not rise', '{"t":5,"l":null}\n{"t":5,"l":null}', /line 3: t: found 5, expected more than 5/],
    ['too few bytes', '{"t":0,"l":"AAAA"}', /line 2: l: found 3 bytes, expected 5736 bytes/],
    ['text that is no base64', '{"t":0,"l":"*"}', /line 2: l: found text that is no base64/],
    ['a matrix too short', '{"t":0,"l":null,"m":[1]}', null],
    ['a time that is a word', '{"t":"soon","l":null}', /line 2: t: found "soon"/],
    ['half a line', '{"t":0,"l":nu', /line 2: line: found .* expected one whole JSON object/],
  ])('is refused with place and value: %s', async (_, lines, message) => {
    if (message === null) return expect(await read(text(lines))).toHaveLength(1);
    await expect(read(text(lines))).rejects.toThrow(message);
  });

  it('is refused when the header is of another kind or a newer version', async () => {
    await expect(read('{"format":"other"}\n')).rejects.toThrow(/line 1: format: found "other"/);
    const newer = recordingHeaderLine(ABOUT).replace('"version":1', '"version":2');
    await expect(read(`${newer}\n`)).rejects.toThrow(/line 1: version: found 2, expected 1/);
    await expect(read('')).rejects.toThrow(/whole file/);
    await expect(read(text())).rejects.toThrow(/frames: found none/);
  });

  it('is refused when it inflates beyond its limit (F32)', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `{"t":${i},"l":null}`);
    await expect(read(gzipSync(text(...lines)), 10_000)).rejects.toThrow(/size: found over 10000 bytes/);
  });

  it('is refused when the packed data is cut', async () => {
    const whole = gzipSync(text(recordingFrameLine(frame(0, 0.5), 0), recordingFrameLine(frame(33, 0.25), 0)));
    await expect(read(whole.subarray(0, whole.length - 20))).rejects.toThrow(/expected a whole, undamaged file/);
  });
});

describe('a packed recording', () => {
  const lines = [recordingFrameLine(frame(0, 0.5), 0), recordingFrameLine(frame(33, 0.25), 0)];
  const [first, second] = [gzipSync(`${text(lines[0] as string)}`), gzipSync(`${lines[1]}\n`)];
  const times = async (content: Uint8Array, pieceLength: number) => {
    const { frames } = await readRecording(stream(content, pieceLength), 'made-up.jsonl.gz');
    return (await collect(frames)).map(({ captureMs }) => captureMs);
  };
  /** A member whose head carries a long name and an empty one behind it, as tools write them. */
  const named = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
    Buffer.from(`${'n'.repeat(300)}\0`),
    second.subarray(10),
    gzipSync(''),
  ]);

  it.each([1, 7, 4096, 1_000_000])('may be of several members, in pieces of %i bytes', async (pieceLength) => {
    expect(await times(Buffer.concat([first, second]), pieceLength)).toEqual([0, 33]);
    expect(await times(Buffer.concat([first, named]), pieceLength)).toEqual([0, 33]);
  });

  it.each([1, 7, 4096, 1_000_000])('may end in zero bytes, in pieces of %i bytes', async (pieceLength) => {
    for (const zeros of [1, 3, 4, 11, 512, 40_000])
      expect(await times(Buffer.concat([first, second, Buffer.alloc(zeros)]), pieceLength)).toEqual([0, 33]);
  });

  it.each([1, 7, 4096, 1_000_000])('is refused when it is cut, in pieces of %i bytes', async (pieceLength) => {
    const whole = Buffer.concat([first, second]);
    const cuts = [1, 4, 8, 12, second.length - 1, second.length - 5, second.length - 11, second.length + 3];
    for (const cut of cuts)
      await expect(times(whole.subarray(0, whole.length - cut), pieceLength), `${cut}`).rejects.toThrow(
        /line \d+: data: found (packed data that is cut|something else behind).*expected a whole, undamaged file/,
      );
  });

  it.each([1, 7, 4096, 1_000_000])(
    'is refused with anything else behind it, in pieces of %i bytes',
    async (pieceLength) => {
      for (const strange of ['x', 'PK', 'some text that is longer', '\0\0\0x', `${'\0'.repeat(30_000)}x`])
        await expect(times(Buffer.concat([first, Buffer.from(strange)]), pieceLength)).rejects.toThrow(
          /data: found something else behind the packed data/,
        );
    },
  );

  it('is refused when a member is damaged, be it the first or the last, in its sum or in its length', async () => {
    for (const at of [first.length - 8, first.length - 4, first.length + second.length - 8, 11 + first.length / 2]) {
      const damaged = Buffer.concat([first, second]);
      damaged[Math.floor(at)] = (damaged[Math.floor(at)] as number) ^ 0x10;
      await expect(times(damaged, 4096)).rejects.toThrow(/expected a whole, undamaged file/);
    }
  });

  it('keeps its limit over all members together', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => gzipSync(`{"t":${i},"l":null}\n`));
    const written = Buffer.concat([gzipSync(text()), ...many]);
    await expect(read(written, 10_000)).rejects.toThrow(/size: found over 10000 bytes/);
    expect(await read(written)).toHaveLength(2000);
  });
});

describe('the text of a recording', () => {
  const frames = text('{"t":0,"l":null}');

  it('may begin with a byte order mark, packed or not', async () => {
    const marked = `\ufeff${frames}`;
    expect(await read(marked)).toHaveLength(1);
    expect(await read(gzipSync(marked))).toHaveLength(1);
  });

  it('is refused in UTF-16 with a sentence that says so, with and without its mark', async () => {
    const wide = Buffer.from(frames, 'utf16le');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), wide]);
    for (const content of [wide, marked, Buffer.from(wide).swap16(), Buffer.from(marked).swap16(), gzipSync(wide)])
      await expect(read(content)).rejects.toThrow(/found text saved as UTF-16 .*expected text saved as UTF-8/);
  });

  it('is refused where one key stands twice, in the head and in a frame', async () => {
    const header = recordingHeaderLine(ABOUT).replace('{', '{"imageWidth":1,');
    await expect(read(`${header}\n{"t":0,"l":null}\n`)).rejects.toThrow(
      /made-up\.jsonl: line 1: imageWidth: found the key "imageWidth" twice, expected each key once/,
    );
    await expect(read(text('{"t":0,"l":null,"\\u0074":5}'))).rejects.toThrow(/line 2: t: found the key "t" twice/);
    await expect(read(text('{"t":0,"l":null,"__proto__":{}}'))).rejects.toThrow(/line 2: __proto__/);
  });

  it('is never shown raw: what cannot be seen is written out', async () => {
    const hostile = '\u001b[2J\u0007\r\u009b31m\u202e\u200b\u2066\u2028\u{e0041}';
    const told = async (content: string): Promise<string> => {
      const [error] = await Promise.all([read(content).catch((cause: Error) => cause)]);
      return (error as Error).message;
    };
    const marks = '\u009b\u202e\u200b';
    const twice = text(`{"t":0,"l":null,"${marks}":1,"${marks}":1}`);
    for (const content of [`${hostile}\n`, `{"format":"${marks}"}\n`, twice]) {
      const message = await told(content);
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(message).toMatch(/\\u(001b|009b|202e)/);
    }
    expect((await told('x'.repeat(900_000))).length).toBeLessThan(400);
  });
});

describe('a recording that is made of next to nothing', () => {
  /** The head of a member whose name has no end: the library goes over all of it with every piece. */
  const endlessHead = (bytes: number) => {
    const content = Buffer.alloc(bytes, 'n');
    content.set([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]);
    return content;
  };

  it.each([
    ['a packed head without an end', () => endlessHead(300_000), /line 1: data: found packed data that holds nothing/],
    [
      'thousands of empty members',
      () => Buffer.concat([gzipSync(text('{"t":0,"l":null}')), ...Array(5000).fill(gzipSync(''))]),
      /data: found more than 4096 packed parts/,
    ],
    [
      'lines without a letter',
      () => gzipSync(`${text('{"t":0,"l":null}')}${'\n'.repeat(432_001)}`),
      /line 432001: lines: found over 432000 lines, expected at most 432000 lines/,
    ],
  ])('is refused: %s (F32)', async (_what, make, says) => {
    await expect(read(make())).rejects.toThrow(says);
  });

  it('is taken where it is an hour of empty seconds, each packed by itself', async () => {
    const seconds = Array.from({ length: 3600 }, (_, i) => gzipSync(`{"t":${1000 * i},"l":null}\n`));
    expect(await read(Buffer.concat([gzipSync(text()), ...seconds]))).toHaveLength(3600);
  });
});

it.each([
  [
    'an object that becomes no text',
    '"source":"made up"',
    '"source":{"toString":1}',
    /line 1: source: found .*, expected text/,
  ],
  ['a list', '"runtime":"test"', '"runtime":["CPU"]', /line 1: runtime: found \["CPU"\], expected text/],
])('a recording is refused with %s where words stand (F32)', async (_what, from, to, says) => {
  const content = text('{"t":0,"l":null}').replace(from, to);
  expect(content).toContain(to);
  await expect(read(content)).rejects.toThrow(says);
});

it('a recording is refused with a pose that is without end in the 32 bits in which it is kept (F32)', async () => {
  const whole = JSON.parse(recordingFrameLine(frame(0, 0.1), 0));
  const content = text(JSON.stringify({ ...whole, m: [1e308, ...Array(15).fill(0)] }));
  await expect(read(content)).rejects.toThrow(/line 2: m\[0\]: found 1e\+308, expected a finite number/);
});

describe('a recording as a face source', () => {
  const replay = async (content: string) => {
    const frames: number[] = [];
    const waits: number[] = [];
    let nowMs = 500;
    const source = createRecordingSource({
      name: 'made-up.jsonl',
      open: async () => stream(new TextEncoder().encode(content)),
      nowMs: () => nowMs,
      wait: async (ms) => {
        waits.push(ms);
        nowMs += ms;
      },
    });
    const ended = new Promise<string>((resolve) => {
      void source
        .start({ onFrame: (f) => frames.push(f.captureMs), onFault: (error) => resolve(error.fault) })
        .catch((error: { fault: string }) => resolve(error.fault));
    });
    return { fault: await ended, frames, waits, source };
  };

  it('shows every frame at its own time and says when it is over', async () => {
    const { fault, frames, waits } = await replay(text('{"t":0,"l":null}', '{"t":40,"l":null}', '{"t":100,"l":null}'));
    expect(frames).toEqual([0, 40, 100]);
    expect(waits).toEqual([40, 60]);
    expect(fault).toBe('cameraLost');
  });

  it('reports a broken recording as such', async () => {
    expect((await replay('{}\n')).fault).toBe('badRecording');
    expect((await replay(text('{"t":0,"l":null}', 'x'))).fault).toBe('badRecording');
  });
});
