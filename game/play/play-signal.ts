import type { QuietRegion, RegionKey } from '../movement/co-movement/quiet-region';
import type { GateReason } from '../movement/gate/gate-reason';
import type { Side } from '../movement/side';

/** Where the player is in an attempt. `ready`: waiting for the first rest. `done`: the block is over. */
export type PlayPhase = 'ready' | 'rest' | 'move' | 'hold' | 'release' | 'done';

/** How the lagoon feels: only co-movement makes `calm` and `paused`; `notSure` blames nobody. */
export type Flow = 'flowing' | 'calm' | 'paused' | 'notSure';

/** The one thing worth saying now, most important first; the words belong to the player's pages. */
export type Cue =
  | { readonly kind: 'soften'; readonly region: QuietRegion; readonly side: Side }
  | { readonly kind: 'notSure'; readonly reason: GateReason }
  | { readonly kind: 'slower' }
  | { readonly kind: 'smaller' }
  | { readonly kind: 'holdHere' }
  /** An attempt with a still screen: the player is guided only by how it feels. */
  | { readonly kind: 'feelIt' }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'whenReady' }
  | { readonly kind: 'done' };

/** Everything that a scene receives. Scenes never threshold or score. */
export interface PlaySignal {
  readonly phase: PlayPhase;
  /** Share of comfortable reach, 0 rest .. 1 reach (may pass 1); the last known value while not sure; still in attempts without feedback. */
  readonly activation: number;
  readonly band: { readonly low: number; readonly high: number };
  /** 0 flowing .. 1 fully calm; above 0.66 the play pauses. */
  readonly calm: number;
  readonly flow: Flow;
  /** Each sleeper of the quiet list: 0 asleep .. 1 awake at its allowance. */
  readonly stirring: Readonly<Partial<Record<RegionKey, number>>>;
  /** Share of the block earned so far and shown, 0..1; never falls. */
  readonly progress: number;
  /** 0..1, how much light this moment earns: dimmed when too fast or too big. */
  readonly light: number;
  /** Share of the hold earned in this attempt, 0..1; 0 outside an attempt. */
  readonly holdProgress: number;
  readonly cue: Cue | null;
}

/** The word shown by `[data-testid=play-state]`: exactly one. */
export type PlayState = 'ready' | 'rest' | 'move' | 'hold' | 'release' | 'calm' | 'paused' | 'notSure' | 'done';

/**
 * One word for the whole state of play.
 * Precedence: done, paused, calm, notSure, then the phase.
 */
export function playState(signal: Pick<PlaySignal, 'phase' | 'flow'>): PlayState {
  if (signal.phase === 'done') return 'done';
  if (signal.flow !== 'flowing') return signal.flow;
  return signal.phase;
}
