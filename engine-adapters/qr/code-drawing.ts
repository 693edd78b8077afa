import { encodeQR } from 'qr';
import type { CodeDrawing } from '../../game/ports/codes';
import { codeFrames } from './code-frames';

/**
 * The largest code that an everyday camera still reads from a screen: 113 modules (version 24), four pixels a module where it fills two
 * thirds of a 720 line picture. A longer text is shown as a row of smaller ones.
 */
export const MOST_MODULES = 113;
/** The library draws at least one module of rim; it is taken off again. */
const RIM = 1;

/** Codes with the least error correction: on a screen nothing is torn or dirty, and every module less is read more easily. */
export const codeDrawing: CodeDrawing = {
  modules(text) {
    const drawn = drawnOrNull(text);
    if (drawn === null) return null;
    const modules = drawn.slice(RIM, -RIM).map((row) => row.slice(RIM, -RIM));
    return modules.length > MOST_MODULES ? null : modules;
  },
  frames: codeFrames,
};

function drawnOrNull(text: string): boolean[][] | null {
  // Past 2953 bytes there is no code at all, and the library says so by throwing.
  if (new TextEncoder().encode(text).length > 2953) return null;
  return encodeQR(text, 'raw', { ecc: 'low', border: RIM });
}
