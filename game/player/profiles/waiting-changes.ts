import type { PlayerProfile } from './player-profile';

/** Something that was done to a profile, as it can be done again to what another window has stored meanwhile. */
export type ProfileChange = (now: PlayerProfile) => PlayerProfile;

/** A change that the store has not taken yet, and the profile as it was with it. */
export interface WaitingChange {
  readonly change: ProfileChange;
  readonly after: PlayerProfile;
}

/**
 * What waits, done again to what is stored. In: what waits, oldest first; `isSame` compares two profiles. Out: what still waits
 * then; empty where all of it lies there already. A store that answered too late may have taken some of it: that is not done twice.
 */
export function doneAgain(
  stored: PlayerProfile,
  waiting: readonly WaitingChange[],
  isSame: (one: PlayerProfile, other: PlayerProfile) => boolean,
): readonly WaitingChange[] {
  const taken = waiting.findLastIndex(({ after }) => isSame(after, stored));
  const again: WaitingChange[] = [];
  for (const { change } of waiting.slice(taken + 1)) {
    const now = again.at(-1)?.after ?? stored;
    const after = change(now);
    if (after !== now) again.push({ change, after });
  }
  return again;
}
