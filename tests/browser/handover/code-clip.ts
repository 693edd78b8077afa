import { writeFileSync } from 'node:fs';
import { codeDrawing } from '../../../engine-adapters/qr/code-drawing';
import type { CodePicture } from '../../../game/ports/codes';
import { drawnCode } from '../../engine-adapters/qr/drawn-code';

/** As an everyday camera's picture. */
const WIDTH = 1280;
const HEIGHT = 720;

/** The code of a text as a picture, `scale` pixels a module. Throws where it does not fit one code. */
export function codePicture(text: string, scale: number): CodePicture {
  const modules = codeDrawing.modules(text);
  if (modules === null) throw new Error(`${text.length} letters: expected a text that fits one code`);
  return drawnCode(modules, scale);
}

/** Writes a clip for the browser's fake camera (YUV4MPEG2): the code of a text, held still in the middle of a grey picture. */
export function writeCodeClip(path: string, text: string): void {
  writePictureClip(path, codePicture(text, 6));
}

/** The same with a picture as somebody sees it on a screen: what is read of it is its light. Throws for one that is larger than the camera's. */
function writePictureClip(
  path: string,
  code: Pick<CodePicture, 'width' | 'height'> & { readonly data: Uint8Array | Uint8ClampedArray },
): void {
  const left = Math.floor((WIDTH - code.width) / 2);
  const top = Math.floor((HEIGHT - code.height) / 2);
  if (top < 0) throw new Error(`a code of ${code.height} pixels: expected at most ${HEIGHT}`);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 120);
  for (let y = 0; y < code.height; y += 1) {
    for (let x = 0; x < code.width; x += 1) {
      luma[(top + y) * WIDTH + left + x] = (code.data[(y * code.width + x) * 4] ?? 0) > 127 ? 235 : 16;
    }
  }
  const frame = [Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)];
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420\n`);
  writeFileSync(path, Buffer.concat([head, ...frame, ...frame]));
}
