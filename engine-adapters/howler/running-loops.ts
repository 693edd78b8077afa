import type { Howl } from 'howler';
import type { SoundLayer } from '../../game/ports/sound-port';
import type { SoundMix } from './sound-mix';
import { type SoundingLoop, soundClockMs, soundingLoop } from './sounding-loop';
import { type SoundFileName, spritesOf } from './sprite-table';

/** Layers fade in slowly, and out within the time allowed for calm, ms. */
const FADE_IN_MS = 1400;
const FADE_OUT_MS = 800;
/** The guiding tone must follow the movement: slow enough not to click, fast enough to be felt as a response, ms. */
const TONE_FADE_MS = 140;

type LoopName = Exclude<keyof SoundMix, 'pitch'>;
const LOOP_LAYER: Readonly<Record<LoopName, SoundLayer>> = {
  water: 'water',
  pad: 'music',
  music: 'music',
  shimmer: 'music',
  thinTone: 'cues',
  fullTone: 'cues',
};
const LOOP_NAMES = Object.keys(LOOP_LAYER) as readonly LoopName[];
const TONES: readonly LoopName[] = ['thinTone', 'fullTone'];

/** The loops that run, with their bars together. */
export interface RunningLoops {
  /** Starts the loops of a file that do not run yet: a scene's music, or of the lagoon all that every scene shares. */
  start(howl: Howl, file: SoundFileName): void;
  /** Brings every loop to its level in the mix; `resting`: to silence. Call only while sound runs: howler queues the rest for ever. */
  bring(mix: SoundMix, volumes: Readonly<Record<SoundLayer, number>>, state: 'open' | 'resting'): void;
  /** Fades a scene's music out within `fadeMs` and forgets it. */
  leaveMusic(fadeMs: number): void;
  forget(): void;
}

export function createRunningLoops(): RunningLoops {
  const loops = new Map<LoopName, SoundingLoop>();
  let barsBeganMs = 0;

  function begin(name: LoopName, howl: Howl, file: SoundFileName): void {
    if (loops.has(name)) return;
    const [startMs, durationMs] = spritesOf(file)[name] ?? [0, 0];
    loops.set(name, soundingLoop(howl, name, startMs, (soundClockMs() - barsBeganMs) % durationMs));
  }

  return {
    start(howl, file) {
      if (loops.size === 0) barsBeganMs = soundClockMs();
      if (file !== 'lagoon') return begin('music', howl, file);
      for (const name of LOOP_NAMES) if (name !== 'music') begin(name, howl, file);
    },
    bring(mix, volumes, state) {
      for (const [name, loop] of loops) {
        const level = state === 'resting' ? 0 : mix[name] * volumes[LOOP_LAYER[name]];
        loop.toward(level, TONES.includes(name) ? TONE_FADE_MS : level > 0 && mix[name] > 0 ? FADE_IN_MS : FADE_OUT_MS);
        if (TONES.includes(name)) loop.bend(mix.pitch);
      }
    },
    leaveMusic(fadeMs) {
      loops.get('music')?.toward(0, fadeMs);
      loops.delete('music');
    },
    forget: () => loops.clear(),
  };
}
