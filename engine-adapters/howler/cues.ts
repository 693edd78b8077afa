import type { Howl } from 'howler';
import type { SoundEvent } from '../../game/ports/sound-port';

/** Sounds for single events; of each kind one at a time. */
export interface Cues {
  /** Plays it at this volume, 0..1, unless it still sounds. */
  play(howl: Howl, event: SoundEvent, volume: number): void;
  forget(): void;
}

export function createCues(): Cues {
  const ids = new Map<SoundEvent, number>();
  return {
    play(howl, event, volume) {
      const last = ids.get(event);
      if (last !== undefined && howl.playing(last)) return;
      const id = howl.play(event);
      howl.volume(volume, id);
      ids.set(event, id);
    },
    forget: () => ids.clear(),
  };
}
