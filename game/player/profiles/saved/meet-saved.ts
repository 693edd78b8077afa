import { isSameData } from '../../../caseload/same-data';
import type { StoredTogether, WrittenTogether } from '../../../ports/store-port';
import type { SessionRecord } from '../../../record/session-record';
import type { LevelBook } from '../../../therapy/level/level-spec';
import { SETTINGS_KEY } from '../../settings';
import { withoutCamera } from '../handed-on';
import { MET_LATER_KEY } from '../later-than-now';
import { LEFT_KEY } from '../left-log';
import { PLAYER_KEY, type PlayerProfile } from '../player-profile';
import { readProfile } from '../read-profile';
import { grownShells } from '../shell-count';
import type { Saved } from './read-saved';

/** A player in a saved file, and who it is on this device. */
export interface MetPlayer {
  readonly saved: PlayerProfile;
  /** Null where nobody here is the same person: then the player comes back. */
  readonly here: PlayerProfile | null;
}

/** What becomes of a saved file on this device. */
export interface Meeting extends WrittenTogether {
  readonly players: readonly MetPlayer[];
  /** Number of sessions that lie here already. */
  readonly already: number;
  /** Number of sessions that lie here with other content: those here stay. */
  readonly other: number;
}

/**
 * Compares a saved file with what is stored here. Nothing that can be read here is replaced: what has no place yet comes,
 * what is the same is there already, and what differs stays as it is here. A player of the file is the one here with the
 * same id, the same plan, or the same code where nobody else has it, and the sessions become theirs: two players of one person would
 * be two doses a day. Pure; the same file a second time writes nothing.
 */
export function meetSaved(saved: Saved, stored: StoredTogether, levels: LevelBook): Meeting {
  const known = knownPlayers(stored, levels);
  const players = saved.players.map((one) => ({ saved: one, here: samePerson(one, known, saved.players) }));
  const ids = new Map(players.flatMap(({ saved: { id }, here }) => (here === null ? [] : [[id, here.id] as const])));
  const sessions = saved.sessions.map((session) => {
    const { playerId } = session;
    return playerId === null ? session : { ...session, playerId: ids.get(playerId) ?? playerId };
  });
  const sorted = { come: [] as SessionRecord[], already: [] as SessionRecord[], other: [] as SessionRecord[] };
  for (const session of sessions) sorted[placeOf(session, stored)].push(session);
  const values = new Map([
    ...newPlayers(players, stored),
    ...grownReefs(players, sorted.come, stored, levels),
    ...otherValues(saved.others, stored),
  ]);
  const { come, already, other } = sorted;
  return { players, sessions: come, values, already: already.length, other: other.length };
}

function knownPlayers({ values }: StoredTogether, levels: LevelBook): readonly PlayerProfile[] {
  const kept = values.filter(({ key, problem }) => key.startsWith(PLAYER_KEY) && problem === null);
  return kept.flatMap(({ value }) => readProfile(value, levels).profile ?? []);
}

function samePerson(
  { id, plan }: PlayerProfile,
  known: readonly PlayerProfile[],
  saved: readonly PlayerProfile[],
): PlayerProfile | null {
  const same = known.find((one) => one.id === id) ?? known.find((one) => one.plan.id === plan.id);
  if (same !== undefined) return same;
  const ofCode = (players: readonly PlayerProfile[]) => players.filter((one) => one.plan.code === plan.code);
  const [one, ...more] = ofCode(known);
  // A code that two people have says of neither who it is.
  return one !== undefined && more.length === 0 && ofCode(saved).length === 1 ? one : null;
}

function placeOf(session: SessionRecord, { sessions }: StoredTogether): 'come' | 'already' | 'other' {
  const there = sessions.filter(({ id }) => id === session.id);
  const readable = there.find((one) => one.session !== null)?.session ?? null;
  // What is damaged here comes back whole; what a newer Tiny Tides wrote stays.
  if (readable === null) return there.some(({ problem }) => problem === 'newer') ? 'other' : 'come';
  return isSameData(asSaved(readable), asSaved(session)) ? 'already' : 'other';
}

/** As a saved file holds it: names of cameras never leave the device. */
const asSaved = (session: SessionRecord): unknown => withoutCamera(session);

/** The players whom nobody here is, each under a key that is free. */
function newPlayers(
  players: readonly MetPlayer[],
  { values }: StoredTogether,
): readonly (readonly [string, unknown])[] {
  return players.flatMap(({ saved, here }) => {
    const key = PLAYER_KEY + saved.id;
    // One that lies there and cannot be used stays as it is, like anything else here.
    const taken = values.some((one) => one.key === key && one.problem === null);
    return here === null && !taken ? [[key, saved] as const] : [];
  });
}

/** The reefs of players who are here already, with the shells of the sessions that come to them. */
function grownReefs(
  players: readonly MetPlayer[],
  come: readonly SessionRecord[],
  { values }: StoredTogether,
  levels: LevelBook,
): readonly (readonly [string, unknown])[] {
  const here = new Set(players.flatMap((one) => one.here?.id ?? []));
  return [...here].flatMap((id) => {
    const key = PLAYER_KEY + id;
    const shells = grownShells(come.filter(({ playerId }) => playerId === id));
    const stored = values.find((one) => one.key === key && one.problem === null)?.value;
    const { state, profile } = readProfile(stored, levels);
    // A profile of which parts cannot be read is set aside before it is written, and that is not done here.
    return shells === 0 || state !== 'whole' ? [] : [[key, { ...profile, shells: profile.shells + shells }] as const];
  });
}

/** The other values: settings of this device stay, lists are put together, and the rest comes where nothing lies. */
function otherValues(others: Saved['others'], { values }: StoredTogether): readonly (readonly [string, unknown])[] {
  return [...others].flatMap(([key, value]) => {
    const here = values.find((one) => one.key === key && one.problem === null)?.value ?? null;
    if (here === null) return [[key, value] as const];
    if (key === SETTINGS_KEY) return [];
    if (key === LEFT_KEY) return both(key, value, here);
    if (key === MET_LATER_KEY && isObject(value) && isObject(here)) {
      const joined = { ...value, ...here };
      return isSameData(joined, here) ? [] : [[key, joined] as const];
    }
    return [];
  });
}

/** Two lists of what left as one: what the file has alone comes before what is here. */
function both(key: string, saved: unknown, here: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(saved) || !Array.isArray(here)) return [];
  const alone = saved.filter((one) => !here.some((other) => isSameData(one, other)));
  return alone.length === 0 ? [] : [[key, [...alone, ...here]] as const];
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
