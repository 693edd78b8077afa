import { signal } from '@preact/signals';
import type { FaceFrame } from '../../movement/face-frame';

/** A recording ends by itself after this many frames: ten minutes at 30 a second are about a hundred megabytes. */
const LONGEST = 18_000;

/** Frames that are being recorded. */
export function createFrameRecorder() {
  let frames: FaceFrame[] | null = null;
  /** Seconds recorded so far; null while nothing is recorded. */
  const seconds = signal<number | null>(null);
  return {
    seconds,
    begin() {
      frames = [];
      seconds.value = 0;
    },
    /** Adds a frame while recording; returns `full` when the recording must be taken out. */
    add(frame: FaceFrame): 'going' | 'full' {
      if (frames === null) return 'going';
      const last = frames.at(-1);
      // A file's times rise: a frame that came out of time is not part of it.
      if (last === undefined || frame.captureMs > last.captureMs) frames.push(frame);
      seconds.value = Math.round((frame.captureMs - (frames[0]?.captureMs ?? 0)) / 1000);
      return frames.length >= LONGEST ? 'full' : 'going';
    },
    /** Ends the recording and returns its frames; empty when there was no recording. */
    takeOut(): readonly FaceFrame[] {
      const taken = frames ?? [];
      frames = null;
      seconds.value = null;
      return taken;
    },
  };
}
