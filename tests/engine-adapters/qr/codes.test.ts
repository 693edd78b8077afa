import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeDrawing, MOST_MODULES } from '../../../engine-adapters/qr/code-drawing';
import { codeReading } from '../../../engine-adapters/qr/code-reading';
import { frameText, MOST_PIECES, PIECE_BYTES } from '../../../engine-adapters/qr/frame-text';
import type { CodeModules } from '../../../game/ports/codes';
import { drawnCode } from './drawn-code';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
/** Text as a seal looks, always the same. */
const sealLike = (length: number) =>
  Array.from({ length }, (_, i) => letters[(i * i * 31 + i * 17 + (i >> 3)) % letters.length]).join('');

const modulesOf = (text: string): CodeModules => {
  const modules = codeDrawing.modules(text);
  if (modules === null) throw new Error(`${text.length} letters: expected a code`);
  return modules;
};

describe('one code', () => {
  it.each([1, 40, 700, 1100])('of %i letters is read again from its picture', (length) => {
    const text = sealLike(length);
    for (const from of ['camera', 'photo'] as const) {
      expect(codeReading.read(drawnCode(modulesOf(text)), from)).toBe(text);
    }
  });

  it('is drawn without a rim', () => {
    const modules = modulesOf('x');
    expect(modules.map((row) => row.length)).toEqual(Array(21).fill(21));
    expect(modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
  });

  it('is none where it would be too fine to be read, or no code at all', () => {
    expect(modulesOf(sealLike(1171)).length).toBe(MOST_MODULES);
    for (const length of [1172, 2953, 2954, 100_000]) expect(codeDrawing.modules(sealLike(length))).toBeNull();
  });

  it('that is cut off is not read, nor is an empty picture', () => {
    const picture = drawnCode(modulesOf(sealLike(700)));
    const half = Math.floor(picture.height * 0.6);
    const cut = { ...picture, height: half, data: picture.data.slice(0, picture.width * half * 4) };
    for (const from of ['camera', 'photo'] as const) {
      expect(codeReading.read(cut, from)).toBeNull();
      expect(codeReading.read({ width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4) }, from)).toBeNull();
    }
  });
});

describe('an animated code', () => {
  const text = sealLike(3300);
  const framesOf = (whole: string) => {
    const frames = codeDrawing.frames(whole);
    if (frames === null) throw new Error(`${whole.length} letters: expected frames`);
    return frames;
  };

  it('gives the whole text when each of its pieces was seen, however long it has been going on', () => {
    const frames = framesOf(text);
    const collector = codeReading.collector();
    expect(frames.pieces).toBe(11);
    for (let have = 1; have < 11; have += 1) {
      expect(collector.take(frames.next())).toEqual({ is: 'part', have, of: 11 });
    }
    expect(collector.take(frames.next())).toEqual({ is: 'whole', text });
    expect(collector.take(frames.next())).toEqual({ is: 'whole', text });
  });

  it('gives it too to who comes in later and misses every third', () => {
    const frames = framesOf(text);
    const collector = codeReading.collector();
    for (let i = 0; i < 5; i += 1) frames.next();
    let answer = collector.take(frames.next());
    let shown = 1;
    for (; answer?.is !== 'whole' && shown < 500; shown += 1) {
      const frame = frames.next();
      if (shown % 3 !== 0) answer = collector.take(frame);
    }
    expect(answer).toEqual({ is: 'whole', text });
  });

  it('has frames that are small enough to be read from a moving picture, each of them read as it was drawn', () => {
    const frames = framesOf(text);
    for (let i = 0; i < 15; i += 1) {
      const frame = frames.next();
      const modules = modulesOf(frame);
      expect(modules.length).toBeLessThanOrEqual(81);
      expect(codeReading.read(drawnCode(modules, 3), 'camera')).toBe(frame);
    }
  });

  it('is a file where it would have too many pieces', () => {
    expect(codeDrawing.frames('')).toBeNull();
    expect(framesOf('x'.repeat(MOST_PIECES * PIECE_BYTES)).pieces).toBe(MOST_PIECES);
    expect(codeDrawing.frames('x'.repeat(MOST_PIECES * PIECE_BYTES + 1))).toBeNull();
  });

  it('of any text comes out as that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3000 }), (any) => {
        const frames = framesOf(any);
        const collector = codeReading.collector();
        let answer = collector.take(frames.next());
        for (let i = 0; answer?.is !== 'whole' && i < 50; i += 1) answer = collector.take(frames.next());
        expect(answer).toEqual({ is: 'whole', text: any });
      }),
      { numRuns: 50 },
    );
  });

  it('begins anew when another one is shown, and a single code is whole at once', () => {
    const collector = codeReading.collector();
    collector.take(framesOf(text).next());
    const other = framesOf(text.replaceAll('A', 'B'));
    expect(collector.take(other.next())).toEqual({ is: 'part', have: 1, of: 11 });
    expect(collector.take('eyJ.a.b')).toEqual({ is: 'whole', text: 'eyJ.a.b' });
    expect(collector.take(other.next())).toEqual({ is: 'part', have: 2, of: 11 });
  });

  it('takes one frame once', () => {
    const frames = framesOf(text);
    const collector = codeReading.collector();
    const frame = frames.next();
    for (let i = 0; i < 3; i += 1) expect(collector.take(frame)).toEqual({ is: 'part', have: 1, of: 11 });
  });

  it('heeds no frame that is not as it should be', () => {
    const good = framesOf(text).next();
    const [mark, k, bytes, sum, which, data] = good.split('.') as [string, string, string, string, string, string];
    const wrong = [
      ...['TTF1.', `${mark}.${k}`, `${good}.x`, good.slice(0, -3), [mark, '', bytes, sum, which, data].join('.')],
      // Room for a thousand million pieces, a piece that is not there, none at all, a length that does not fit.
      ...[
        ['zzzzzz', bytes, which],
        ['1', bytes, which],
        [k, 'zzzzzz', which],
        [k, '1', which],
      ].map(([a, b, c]) => [mark, a, b, sum, c, data].join('.')),
      ...['AAA', '__8', '*', ''].map((strange) => [mark, k, bytes, sum, strange, data].join('.')),
    ];
    const collector = codeReading.collector();
    for (const frame of wrong) expect(collector.take(frame), frame.slice(0, 40)).toBeNull();
    collector.take(good);
    for (const frame of wrong) expect(collector.take(frame)).toEqual({ is: 'part', have: 1, of: 11 });
  });

  it('whose pieces do not come to what they say begins anew and gives nothing out', () => {
    const lying = (index: number) =>
      frameText({ k: 2, bytes: 600, checksum: 7, indices: [index], data: new Uint8Array(PIECE_BYTES) });
    const collector = codeReading.collector();
    expect(collector.take(lying(0))).toEqual({ is: 'part', have: 1, of: 2 });
    expect(collector.take(lying(1))).toBeNull();
    expect(collector.take(lying(1))).toEqual({ is: 'part', have: 1, of: 2 });
  });
});
