import type { MovementTask } from '../movement/movement-task';

/** What one block of play asks for. Made from level and plan; the play step adds no rules. */
export interface PlayRules {
  readonly task: MovementTask;
  /** Planned attempts of the block; each earns up to an equal share. */
  readonly attempts: number;
  /** Longest play of the block, ms (at most 120000). Not-sure time is not counted; an attempt under way is never cut. */
  readonly blockMs: number;
  /** The rest game alone: stillness that fills the block, ms. */
  readonly stillMs: number;
  /** 1: every attempt shows glow and progress, 2: every second one, and so on. Calm is always shown. */
  readonly feedbackEvery: number;
}
