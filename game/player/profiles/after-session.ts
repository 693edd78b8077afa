import type { Calibration } from '../../movement/calibration/calibration';
import { blocksOf, judgedBlocks, judgedTogether } from '../../record/judged-blocks';
import type { SessionRecord } from '../../record/session-record';
import { type StairState, stairAfter } from '../../therapy/staircase';
import type { PlayerProfile } from './player-profile';
import { grownShells } from './shell-count';

/** The player's profile after a session: a shell for quality, and the stair position of each movement, changed within the plan's bounds. */
export function afterSession(
  profile: PlayerProfile,
  record: SessionRecord,
  { calibration, sourceId }: { readonly calibration: Calibration | null; readonly sourceId: string | null },
): PlayerProfile {
  const stairs: Record<string, StairState> = { ...profile.stairs };
  const blocks = judgedBlocks(record);
  for (const [index, planned] of profile.plan.movements.entries()) {
    const key = String(index);
    const step = stairAfter(planned, stairs[key], judgedTogether(blocksOf(blocks, planned)));
    if (step !== null) stairs[key] = step.state;
  }
  const learned = calibration === null ? {} : { calibration, calibrationSourceId: sourceId };
  return { ...profile, stairs, shells: profile.shells + grownShells([record]), ...learned };
}
