import { playedPlan } from '../../record/played-plan';
import type { SessionRecord } from '../../record/session-record';
import { instantOf } from '../../therapy/dose/new-day';
import type { Prescription } from '../../therapy/prescription/prescription';
import type { SessionBlock } from '../session/session-plan';

/** How a game's grade has moved since it was last played: `finer` after attempts that went as asked, else `roomier`. */
export type GradeNews = 'finer' | 'roomier';

/**
 * What the staircase has changed in a game since it was last played; null where it stayed, and where it was not played with
 * this version of the plan: then its therapist has set the grade. `sessions`: those of this player with the camera.
 */
export function gradeNews(
  { levelId, grade, rules }: Pick<SessionBlock, 'levelId' | 'grade' | 'rules'>,
  { id, version }: Pick<Prescription, 'id' | 'version'>,
  sessions: readonly SessionRecord[],
): GradeNews | null {
  const last = sessions
    .filter((session) => {
      const played = playedPlan(session);
      return played?.id === id && played.version === version;
    })
    .sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt))
    .flatMap(({ blocks }) => blocks)
    .findLast((block) => block.levelId === levelId && block.task.movement === rules.task.movement);
  if (last === undefined || last.grade === grade) return null;
  return grade > last.grade ? 'finer' : 'roomier';
}
