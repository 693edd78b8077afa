import type { RegionKey } from '../movement/co-movement/quiet-region';
import type { DrawingStep } from '../play/drawing/drawing-steps';
import type { PlaySignal } from '../play/play-signal';
import type { SceneId } from '../therapy/scene-id';

/** Heights at the top and bottom of the picture that are covered by words, CSS pixels. */
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
  /**
   * What is covered at the top and bottom, CSS pixels: everything to look at is placed in between. Missing: nothing is
   * covered.
   */
  readonly covered?: CoveredPicture;
  /** How much is drawn when the lagoon opens; later `drawBy` says it. Missing: all that costs little. */
  readonly drawing?: DrawingStep;
}

/** The picture of the lagoon. Knows the play signal and nothing else. */
export interface LagoonView {
  /** Cheap; called for every judged frame. Drawing runs on display frames. */
  show(signal: PlaySignal): void;
  enter(options: LagoonOptions): Promise<void>;
  /** How much may be drawn beside a tracker, from now on. Without effect where a graphics card draws: nothing is taken away there. */
  drawBy(step: DrawingStep): void;
  /** Freezes drawing (pause, hidden page); show() may still be called. */
  setAsleep(asleep: boolean): void;
  destroy(): void;
}

export type OpenLagoon = (
  parent: HTMLElement,
  options: LagoonOptions,
  /** Called once when no picture can be drawn, neither with WebGL nor without: the caller then uses words only. */
  onLost: () => void,
  /**
   * Aborted when the lagoon is left, also while it opens: a start under way then ends as soon as it can, without
   * calling `onLost`.
   */
  left: AbortSignal,
) => Promise<LagoonView>;
