import type { PlaySignal } from '../play/play-signal';
import type { SceneId } from '../therapy/scene-id';

/** Sounds for single events. `notSure` has none, because it blames nobody. */
export type SoundEvent = 'shell' | 'release' | 'holdSwell' | 'stirring' | 'welcome' | 'done';

export type SoundLayer = 'water' | 'music' | 'cues';

export interface SoundPort {
  /** Loads and unlocks; resolves even where sound is refused (the play is then silent). Call from a tap. */
  open(): Promise<void>;
  /** The music layers of a scene; null for the lagoon without a game. */
  enter(scene: SceneId | null): void;
  /** Layers follow flow, calm and light; with closed eyes pitch follows activation. Called a few times a second or more. */
  follow(signal: PlaySignal): void;
  play(event: SoundEvent): void;
  /** 0..1 a layer. */
  setVolume(layer: SoundLayer, volume: number): void;
  setMuted(muted: boolean): void;
  /** Fades to silence; follow() and enter() bring sound back. */
  rest(): void;
  close(): void;
}
