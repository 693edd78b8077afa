import type { FaceFrame } from '../../movement/face-frame';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { createMeasurer } from '../../movement/measure/measurer';

/** Frames of one source, as they were measured; also the faces themselves, for the face view. */
export interface FrameLog {
  readonly measured: readonly MeasuredFrame[];
  add(frame: FaceFrame): MeasuredFrame;
  /** The newest face, or the last one not after `ms`. */
  faceAt(ms: number | null): FaceFrame | null;
}

/** Number of live faces kept for the face view: half a minute at 30 a second. */
const LIVE_FACES = 900;
/** Number of live measured frames kept to be judged again: ten minutes at 30 a second. */
export const LIVE_ROWS = 18_000;

/** `live` drops old frames; `whole` keeps everything. */
export function createFrameLog(kind: 'live' | 'whole'): FrameLog {
  const measurer = createMeasurer();
  const faces: FaceFrame[] = [];
  const measured: MeasuredFrame[] = [];
  return {
    measured,
    add(frame) {
      const now = measurer.measure(frame);
      faces.push(frame);
      measured.push(now);
      if (kind === 'live') {
        if (faces.length > 2 * LIVE_FACES) faces.splice(0, LIVE_FACES);
        if (measured.length > LIVE_ROWS) measured.splice(0, LIVE_ROWS / 2);
      }
      return now;
    },
    faceAt: (ms) => (ms === null ? faces.at(-1) : faces.findLast((frame) => frame.captureMs <= ms)) ?? null,
  };
}
