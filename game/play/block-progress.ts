import { earnedShare } from './attempt-credit';
import type { PlayModel } from './play-model';

/** Share of the block earned so far, 0..1, whether or not it was shown yet. Never falls. */
export function blockProgress(model: Pick<PlayModel, 'rules' | 'stillMs' | 'earnedBefore' | 'attempt'>): number {
  const { rules, attempt } = model;
  if (rules.task.movement === 'rest') return Math.min(1, model.stillMs / rules.stillMs);
  const now = attempt ? earnedShare(attempt, rules.task.holdMs) : 0;
  return Math.min(1, (model.earnedBefore + now) / rules.attempts);
}
