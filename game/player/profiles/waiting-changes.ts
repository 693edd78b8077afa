import type { PlayerProfile } from './player-profile';

/** A change of a profile, as a function, so that it can be applied again to what another window has stored meanwhile. */
export type ProfileChange = (now: PlayerProfile) => PlayerProfile;

/** A change that the store has not taken yet, and the profile after it. */
export interface WaitingChange {
  readonly change: ProfileChange;
  readonly after: PlayerProfile;
}

/**
 * Applies waiting changes again to what is stored. In: the changes, oldest first; `isSame` compares two profiles. Out:
 * the changes that still wait; empty where all of them are stored. Changes that a late store did write are not applied
 * twice.
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
