import { decodeQR } from 'qr/decode.js';
import type { CodeReading } from '../../game/ports/codes';
import { codeCollector } from './code-collector';

/** Longest search in one picture of a camera [ms]: the next picture comes at once. */
const CAMERA_MS = 40;
/** Longest search in a photo, which is the only picture [ms]. */
const PHOTO_MS = 4000;

/** Reads codes; see the port. */
export const codeReading: CodeReading = {
  read({ width, height, data }, from) {
    const effort =
      from === 'camera' ? { timeLimit: CAMERA_MS } : { effort: Number.POSITIVE_INFINITY, timeLimit: PHOTO_MS };
    try {
      return decodeQR({ width, height, data }, effort);
    } catch {
      // The library's way to say that there is none.
      return null;
    }
  },
  collector: codeCollector,
};
