import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../engine-adapters/recording/read-recording';
import { createRecordingSource } from '../../engine-adapters/recording/recording-source';
import { recordingFrameLine, recordingHeaderLine } from '../../engine-adapters/recording/write-recording';
import { type FaceFrame, LANDMARK_COUNT } from '../../game/movement/face-frame';

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

  it('is refused when it inflates beyond its limit', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `{"t":${i},"l":null}`);
    await expect(read(gzipSync(text(...lines)), 10_000)).rejects.toThrow(/size: found over 10000 bytes/);
  });

  it('is refused when the packed data is cut', async () => {
    const whole = gzipSync(text(recordingFrameLine(frame(0, 0.5), 0), recordingFrameLine(frame(33, 0.25), 0)));
    await expect(read(whole.subarray(0, whole.length - 20))).rejects.toThrow(/expected a whole, undamaged file/);
  });
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
