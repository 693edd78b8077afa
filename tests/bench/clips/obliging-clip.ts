import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Frames a second of the clips and of the browser's fake camera. */
const FRAMES_PER_S = 30;
const START_OF_IMAGE = Buffer.from([0xff, 0xd8, 0xff]);
/** ms of the smile clip in which the face rests. */
const STILL: Span = [1000, 19_000];
/** ms of one of its smiles: it comes, is held for a second, and is let go. The rest of its long hold is left out. */
const SMILE: readonly Span[] = [
  [53_300, 57_000],
  [59_700, 61_500],
];
/** As many smiles as a calibration and a first attempt need, and one for a smile that came too early. */
const SMILES = 5;

/** From, to [ms]. */
type Span = readonly [number, number];

/**
 * A camera clip of somebody who does what the page says: sits still, then smiles gently again and again. The frames are those of
 * the smile clip, whose own long pauses would be what is measured.
 * @returns a file in a folder of its own, and a call that takes the folder away: no picture stays.
 */
export function obligingClip(smileClip: string): { readonly file: string; readonly remove: () => void } {
  const frames = framesOf(readFileSync(smileClip));
  const span = ([fromMs, toMs]: Span) => frames.slice(at(fromMs), at(toMs));
  const smile = SMILE.flatMap(span);
  const folder = mkdtempSync(join(tmpdir(), 'tiny-tides-clip-'));
  const file = join(folder, 'obliging.mjpeg');
  writeFileSync(file, Buffer.concat([...span(STILL), ...Array.from({ length: SMILES }, () => smile).flat()]));
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}

function at(ms: number): number {
  return Math.round((ms * FRAMES_PER_S) / 1000);
}

/** The pictures of a stream of pictures: each lasts until the next begins. */
function framesOf(stream: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  for (let from = stream.indexOf(START_OF_IMAGE); from >= 0; ) {
    const next = stream.indexOf(START_OF_IMAGE, from + START_OF_IMAGE.length);
    frames.push(stream.subarray(from, next < 0 ? undefined : next));
    from = next;
  }
  return frames;
}
