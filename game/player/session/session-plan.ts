import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import type { MovementTask } from '../../movement/movement-task';
import type { AffectedSide } from '../../movement/side';
import type { PlayRules } from '../../play/play-rules';
import type { BlockPlan } from '../../therapy/block-for';
import type { SceneId } from '../../therapy/scene-id';

/** One game of today's plan, with the numbers that play needs. */
export interface SessionBlock {
  readonly levelId: string;
  readonly scene: SceneId;
  readonly grade: number;
  readonly rules: PlayRules;
}

/** What is played in one session. */
export interface SessionPlan {
  readonly origin: 'sample' | 'therapist' | 'unsigned';
  readonly affected: AffectedSide;
  readonly blocks: readonly SessionBlock[];
  /** Shortest rest between two blocks [ms]. */
  readonly restBetweenMs: number;
  /** Whether the record keeps the curves of the movements. */
  readonly attemptSeries: 'on' | 'off';
  /** The highest pain, 0..10, that may be told afterwards without ending the day. */
  readonly painLimit: number;
  /** The whole plan as it was given, for the record. */
  readonly source: unknown;
}

/** A game as level and plan define it. The address may ask for fewer attempts than the plan, never for more. */
export function sessionBlock(block: BlockPlan, asked: { readonly attempts: number | null }): SessionBlock {
  const { level, grade, task, blockMs, stillMs, feedbackEvery } = block;
  const attempts = Math.min(block.attempts, asked.attempts ?? block.attempts);
  return { levelId: level.id, scene: level.scene, grade, rules: { task, attempts, blockMs, stillMs, feedbackEvery } };
}

/** The movements to calibrate: each once, without `rest`, in the plan's order. */
export function movementsOf(plan: SessionPlan): readonly MovementId[] {
  const all = plan.blocks.map((block) => block.rules.task.movement);
  return [...new Set(all)].filter((movement) => movement !== 'rest');
}

/** The regions with a sleeper in the lagoon during a block, each once. */
export function sleepersOf(task: MovementTask): readonly RegionKey[] {
  return [...new Set(task.quietList.map((rule): RegionKey => `${rule.region}.${rule.side}`))];
}

/** Approximate length of a plan, whole minutes. */
export function minutesOf(plan: SessionPlan): number {
  return Math.max(1, Math.round(plan.blocks.reduce((sum, block) => sum + block.rules.blockMs, 0) / 60_000));
}
