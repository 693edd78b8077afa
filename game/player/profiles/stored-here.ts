import type { StoredSession, StoredValue } from '../../ports/store-port';
import type { LevelBook } from '../../therapy/level/level-spec';
import { PLAYER_KEY, type PlayerProfile } from './player-profile';
import { readProfile } from './read-profile';

/** The profiles that are stored, as far as they can be read. */
export interface StoredProfiles {
  readonly profiles: readonly PlayerProfile[];
  /** As they lie there, those of which invalid parts were reset, by key: to be set aside before they are written over. */
  readonly damaged: ReadonlyMap<string, unknown>;
  /** Number of those that cannot be used. */
  readonly unusable: number;
  /** Whether a newer Tiny Tides wrote one of them. */
  readonly newer: boolean;
}

/** Sorts what is stored under players by whether it can be read. Nothing is changed or thrown away. */
export function storedProfiles(values: readonly StoredValue[], levels: LevelBook): StoredProfiles {
  const profiles: PlayerProfile[] = [];
  const damaged = new Map<string, unknown>();
  const unusable = new Set<string>();
  let newer = false;
  for (const { key, value } of values.filter(({ key }) => key.startsWith(PLAYER_KEY))) {
    const { state, profile } = readProfile(value, levels);
    if (state === 'mended') damaged.set(key, value);
    if (state === 'newer') newer = true;
    if (state === 'unusable') unusable.add(key);
    if (profile !== null) profiles.push(profile);
  }
  // A copy that was set aside has its good successor under the same key.
  for (const { id } of profiles) unusable.delete(`${PLAYER_KEY}${id}`);
  return { profiles, damaged, unusable: unusable.size, newer };
}

/** Number of damaged sessions; one of which a whole copy lies there is none. */
export function damagedSessions(sessions: readonly StoredSession[]): number {
  const whole = new Set(sessions.filter(({ session }) => session !== null).map(({ id }) => id));
  return new Set(sessions.flatMap(({ id, problem }) => (problem === 'corrupt' && !whole.has(id) ? [id] : []))).size;
}
