import type { RegionKey } from '../movement/co-movement/quiet-region';
import type { PlaySignal } from '../play/play-signal';
import type { SceneId } from '../therapy/scene-id';

/** How much of the picture's upper and lower end words lie over, CSS pixels. */
export interface CoveredPicture {
  readonly top: number;
  readonly bottom: number;
}

export interface LagoonOptions {
  readonly scene: SceneId;
  /** Which sleepers stand in the lagoon, at fixed places. */
  readonly sleepers: readonly RegionKey[];
  /** No drifting, no shaders; light and words still tell the state. */
  readonly reducedMotion: boolean;
  /** `plain`: simple drawing for slow devices; `auto` measures frame times and may fall back to plain. */
  readonly quality: 'auto' | 'full' | 'plain';
  readonly highContrast: boolean;
  /** Shells in the player's reef, for the scenes that show it. Missing: none. */
  readonly shells?: number;
  /** What lies over the picture above and below, CSS pixels: everything to look at is composed between. Missing: nothing. */
  readonly covered?: CoveredPicture;
}

/** The picture of the lagoon. Knows the play signal and nothing else. */
export interface LagoonView {
  /** Cheap; called for every judged frame. Drawing runs on display frames. */
  show(signal: PlaySignal): void;
  enter(options: LagoonOptions): Promise<void>;
  /** Freezes drawing (pause, hidden page); show() may still be called. */
  setAsleep(asleep: boolean): void;
  destroy(): void;
}

export type OpenLagoon = (
  parent: HTMLElement,
  options: LagoonOptions,
  /** Called once when no picture can be drawn, with WebGL or without: the caller goes on with words alone. */
  onLost: () => void,
  /** Aborted when the lagoon is left, also while it opens: what still boots then ends as soon as it can, and is not lost. */
  left: AbortSignal,
) => Promise<LagoonView>;
