import { codeCollector } from '../../../engine-adapters/qr/code-collector';
import { codeDrawing } from '../../../engine-adapters/qr/code-drawing';
import { codeFrames } from '../../../engine-adapters/qr/code-frames';
import { codeReading } from '../../../engine-adapters/qr/code-reading';
import { frameText } from '../../../engine-adapters/qr/frame-text';
import { drawnCode } from '../../engine-adapters/qr/drawn-code';
import { bytesOf, type Door, json, text, textOf } from '../door';

const LONG_TEXT = 'All of a plan that is longer than one code can hold. '.repeat(20);
/** What the row of codes has for the text "abc" in one piece: its CRC-32 with that one folded in. */
const ABC_SUM = 0x352441c2 ^ 1;
/** Codes that are shown in the time of a few seconds. */
const SHOWN = 8;

/** Where codes come in: what the camera sees, and the frames of a long text. */
export function codeDoors(): readonly Door[] {
  const row = codeFrames(LONG_TEXT);
  const modules = codeDrawing.modules('https://example.org/#plan=abc');
  if (row === null || modules === null) throw new Error('a text that makes no code');
  const frames = Array.from({ length: SHOWN }, () => row.next());
  const { width, height, data } = drawnCode(modules, 2);
  const block = { k: 1, bytes: 3, checksum: ABC_SUM, indices: [0], data: [97, 98, 99, ...Array<number>(297).fill(0)] };
  return [
    {
      ...{ name: 'code, frames', at: 'engine-adapters/qr/code-collector.ts codeCollector' },
      layers: [
        { name: 'row', valid: [text(frames.join('\n'))], wrap: textOf },
        {
          name: 'one frame',
          valid: frames.slice(0, 3).map(text),
          // Before the whole row: the sums that follow each piece are drawn by chance, and may not hold one that is missing.
          wrap: (plain) => [textOf(plain), ...frames].join('\n'),
        },
        { name: 'block', valid: [json(block)], wrap: (plain) => framedOr(textOf(plain)) },
      ],
      take: async (input) => {
        const collector = codeCollector();
        let whole = false;
        for (const code of String(input).split('\n').slice(0, 400)) {
          const known = collector.take(code);
          if (known?.is === 'part' && !(known.have >= 0 && known.have <= known.of))
            throw new Error(`have ${known.have} of ${known.of}`);
          if (known?.is === 'whole') whole = true;
        }
        return whole ? 'accepted' : 'refused';
      },
    },
    {
      ...{ name: 'code, picture', at: 'engine-adapters/qr/code-reading.ts codeReading.read' },
      layers: [{ name: 'pixels', valid: [{ is: 'bytes', bytes: new Uint8Array(data.buffer) }], wrap: bytesOf }],
      take: async (input) => {
        const seen = new Uint8ClampedArray(width * height * 4);
        seen.set(bytesOf({ is: 'bytes', bytes: input as Uint8Array }).subarray(0, seen.length));
        return codeReading.read({ width, height, data: seen }, 'camera') === null ? 'refused' : 'accepted';
      },
    },
  ];
}

/** A frame with these parts, as far as one can be written. */
function framedOr(block: string): string {
  try {
    const { k, bytes, checksum, indices, data } = JSON.parse(block);
    return frameText({ k, bytes, checksum, indices, data: Uint8Array.from(data) });
  } catch {
    // Parts of which no frame can be written: brought as they are.
    return block;
  }
}
