import type { CaseloadWords } from '../words/caseload-words';
import type { StairMove, Standing } from './where-it-stands';

/** Where a movement stands and why: `stands at grade 5 now: 9 of 9 judged attempts went as asked, above the aim of four in five`. */
export function standingInWords({ frozen, next, why }: Standing, { stair }: CaseloadWords): string {
  if (frozen) return stair.frozen(next);
  return why === null ? stair.begins(next) : stair[why.kind](next, why);
}

/** One step of the staircase: `3 → 4: 5 of 5 judged attempts went as asked`. */
export function stairMoveInWords({ from, to, why }: StairMove, { stair }: CaseloadWords): string {
  const reason = why === null ? stair.missing : stair.asAsked(why);
  return `${from} → ${to}: ${reason}`;
}
