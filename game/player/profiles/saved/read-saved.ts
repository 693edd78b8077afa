import { isSameData } from '../../../caseload/same-data';
import type { OpenSeal } from '../../../ports/plan-seal';
import { readExport } from '../../../record/export-file';
import { readSealedPlan } from '../../../record/handover/read-sealed-plan';
import type { SessionRecord } from '../../../record/session-record';
import { interruptedSession } from '../../../record/session-recorder';
import { DataError, InWords } from '../../../therapy/data-error';
import type { LevelBook } from '../../../therapy/level/level-spec';
import { SETTINGS_KEY } from '../../settings';
import { MET_LATER_KEY, readMetLater } from '../later-than-now';
import { LEFT_KEY } from '../left-log';
import { PLAYER_KEY, type PlayerProfile } from '../player-profile';
import { verifyProfile } from '../read-profile';

/** Largest saved file; four years of daily practice stay below it. A larger one is not read [bytes]. */
export const LARGEST_SAVED_BYTES = 100_000_000;

/** Profiles that were set aside, once or more often, before others took their place. */
const APART_PLAYER = /^(?:apart:)+player:/;

/** A file that a player saved, every part of it verified. */
export interface Saved {
  /** When it was saved: wall clock with offset, ISO 8601, as the file says. */
  readonly savedAt: string;
  /** None of them open. */
  readonly sessions: readonly SessionRecord[];
  readonly players: readonly PlayerProfile[];
  /** Settings, the list of what left, and what else was kept, by key. */
  readonly others: ReadonlyMap<string, unknown>;
  /** Number of things that stay in the file alone: what could not be read when it was saved, and what is not known here. */
  readonly stays: number;
}

interface Reading {
  readonly levels: LevelBook;
  readonly openSeal: OpenSeal;
}

/**
 * Reads a file that "save all" or "save this player" made, from its bytes. All or nothing: throws DataError (file, path,
 * value, expected) or NewerRecord. A plan that says it is signed must be the one that was signed. `file`: its name.
 */
export async function readSaved(bytes: Uint8Array, file: string, reading: Reading): Promise<Saved> {
  if (bytes.length > LARGEST_SAVED_BYTES) {
    throw new DataError(file, '', new InWords(`${bytes.length} bytes`), `at most ${LARGEST_SAVED_BYTES} bytes`);
  }
  const { exportedAt, sessions, values, unread } = readExport(bytes, file);
  eachOnce(sessions, file);
  const players: PlayerProfile[] = [];
  const others = new Map<string, unknown>();
  let stays = unread.length;
  for (const [key, value] of Object.entries(values)) {
    const at = `${file}, values.${key}`;
    if (key.startsWith(PLAYER_KEY)) players.push(await player(key, value, at, reading));
    else if (isKnown(key)) others.set(key, verifiedOther(key, value, at));
    else stays += 1;
  }
  // One that was open when it was saved has ended since, and nobody knows how.
  return { savedAt: exportedAt, sessions: sessions.map(interruptedSession), players, others, stays };
}

/** Throws where two sessions have one id: the second would take the place of the first. */
function eachOnce(sessions: readonly SessionRecord[], file: string): void {
  const ids = new Set<string>();
  for (const [at, { id }] of sessions.entries()) {
    if (ids.has(id)) throw new DataError(file, `sessions[${at}].id`, id, 'each session once');
    ids.add(id);
  }
}

async function player(key: string, value: unknown, file: string, reading: Reading): Promise<PlayerProfile> {
  const profile = verifyProfile(value, file, reading.levels);
  if (key !== PLAYER_KEY + profile.id) throw new DataError(file, 'id', profile.id, `the id in its key`);
  const { seal, formerSeals = [] } = profile;
  if (seal !== undefined) {
    const { validUntil, plan } = await opened(seal, `${file}, seal`, reading);
    if (!isSameData(plan, profile.plan)) throw new DataError(file, 'plan', profile.plan, 'the plan that was signed');
    if (validUntil !== seal.validUntil) {
      throw new DataError(file, 'seal.validUntil', seal.validUntil, 'the last day that was signed');
    }
  }
  for (const [at, former] of formerSeals.entries()) await opened(former, `${file}, formerSeals[${at}]`, reading);
  return profile;
}

/** What a signature was given for. Throws DataError where it does not fit. */
async function opened(
  { sealed, thumbprint }: { readonly sealed: string; readonly thumbprint: string },
  file: string,
  { levels, openSeal }: Reading,
) {
  const answer = await openSeal('plan', sealed);
  if ('refused' in answer) throw new DataError(file, 'sealed', new InWords(answer.refused), 'a signature that fits');
  const { content, signedBy } = answer.opened;
  if (signedBy.thumbprint !== thumbprint) throw new DataError(file, 'thumbprint', thumbprint, 'the key that signed it');
  return readSealedPlan(content, file, levels);
}

function isKnown(key: string): boolean {
  return [SETTINGS_KEY, LEFT_KEY, MET_LATER_KEY].includes(key) || APART_PLAYER.test(key);
}

/** What is read entry by entry wherever it is used need only have its form here. */
function verifiedOther(key: string, value: unknown, file: string): unknown {
  if (APART_PLAYER.test(key)) return value;
  if (key === LEFT_KEY) {
    if (!Array.isArray(value)) throw new DataError(file, '', value, 'a list');
    return value;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DataError(file, '', value, 'an object');
  }
  if (key === MET_LATER_KEY) {
    const read = readMetLater(value);
    const odd = Object.keys(value).find((id) => !(id in read));
    if (odd !== undefined) throw new DataError(file, odd, Reflect.get(value, odd), 'a time with offset');
  }
  return value;
}
