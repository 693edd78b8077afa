import * as v from 'valibot';
import { parseWith } from '../../therapy/parse-with';
import { PATIENT_CODE } from '../../therapy/prescription/patient-code';
import { foreignText } from '../reading/foreign-text';
import { parseForeignJson } from '../reading/parse-foreign-json';
import { readSession } from '../reading/read-session';
import type { SessionRecord } from '../session-record';

/** Sessions on their way to a therapist. They are merged by session id, so the same session twice counts once. */
export interface HandedResults {
  /** Wall clock with offset, ISO 8601. */
  readonly madeAt: string;
  /** Code of the player's plan; null without a plan. */
  readonly code: string | null;
  /** Oldest first. */
  readonly sessions: readonly SessionRecord[];
}

const around = v.strictObject({
  format: v.literal('tiny-tides/results', '"tiny-tides/results"'),
  schemaVersion: v.literal(1, '1'),
  madeAt: v.pipe(v.string('a time with offset, ISO 8601'), v.isoTimestamp('a time with offset, ISO 8601')),
  code: v.nullable(PATIENT_CODE),
  sessions: v.array(v.unknown(), 'a list of sessions'),
});

/** A session as it goes into a code: without its curves, which would make it several times as long, and saying so. */
export function withoutSeries(session: SessionRecord): SessionRecord {
  if (session.attemptSeries !== 'kept') return session;
  const blocks = session.blocks.map((block) => ({ ...block, series: null }));
  return { ...session, blocks, attemptSeries: 'inFile' };
}

/** The text to sign (kind `results`); signing compresses it. */
export function resultsText({ madeAt, code, sessions }: HandedResults): string {
  return JSON.stringify({ format: 'tiny-tides/results', schemaVersion: 1, madeAt, code, sessions });
}

/**
 * Reads the results that a player's device signed, from the signed bytes; older sessions are migrated to the newest
 * version. All or nothing: throws DataError (file, path, value, expected) or NewerRecord. `file`: its name in messages.
 */
export function readResults(content: Uint8Array, file: string): HandedResults {
  const read = parseWith(around, parseForeignJson(foreignText(content, file), file), file);
  const sessions = read.sessions.map((raw, index) => readSession(raw, `${file}, sessions[${index}]`).session);
  return { madeAt: read.madeAt, code: read.code, sessions };
}
