import { minutesOf, type SessionPlan } from '../session/session-plan';
import type { Say } from './words';

/** How many games a plan has and about how long they take. Each number selects singular or plural of its own word. */
export function lengthInWords(say: Say, plan: SessionPlan): string {
  const games = say('plan.games', { count: plan.blocks.length });
  return say('plan.line', { games, minutes: say('plan.minutes', { count: minutesOf(plan) }) });
}
