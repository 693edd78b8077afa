import { type Howl, Howler } from 'howler';

/** Smaller changes than this are not heard, and each fade costs a timer. Share of the loop's own level. */
const AUDIBLE_CHANGE = 0.04;

/** One loop that runs from now on, silent at first, until it is stopped. */
export interface SoundingLoop {
  /** Fades to `level` (0..1) within `fadeMs`. */
  toward(level: number, fadeMs: number): void;
  /** Bends the pitch at once; 1 is the loop's own. */
  bend(pitch: number): void;
  stop(): void;
}

/**
 * @param howl begins every sound silent
 * @param intoMs how far into the loop it starts: keeps bars together that were not started together
 */
export function soundingLoop(howl: Howl, sprite: string, startMs: number, intoMs: number): SoundingLoop {
  const id = howl.play(sprite);
  if (intoMs > 0) howl.seek((startMs + intoMs) / 1000, id);
  let aim = 0;
  let pitch = 1;
  /** Ends a fade where it began, as when a change is taken back at once: howler never ends a fade between equal levels. */
  const stand = (level: number) => {
    // The first call ends the fade, and with that howler takes its aim for the level; the second sets what is meant.
    howl.volume(level, id);
    howl.volume(level, id);
  };
  return {
    toward(level, fadeMs) {
      const settles = (level === 0 || level === 1) && level !== aim;
      if (!settles && Math.abs(level - aim) < AUDIBLE_CHANGE) return;
      aim = level;
      const now = Number(howl.volume(id));
      if (now === level) stand(level);
      else howl.fade(now, level, fadeMs, id);
    },
    bend(to) {
      if (to === pitch) return;
      pitch = to;
      howl.rate(to, id);
    },
    stop() {
      howl.stop(id);
    },
  };
}

/** Time that sound itself counts, ms; stands still while sound is suspended. */
export function soundClockMs(): number {
  return (Howler.ctx?.currentTime ?? 0) * 1000;
}
