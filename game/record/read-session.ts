import * as v from 'valibot';
import { BadRecord, NewerRecord } from './bad-record';
import { type JsonObject, SESSION_MIGRATIONS, type SessionMigration } from './session-migrations';
import { SESSION_SCHEMA_VERSION, type SessionRecord } from './session-record';
import { sessionRecordSchema } from './session-record-schema';

export interface ReadSession {
  readonly session: SessionRecord;
  /** The migrations that ran, in order; empty for a record of the newest version. */
  readonly migrated: readonly SessionMigration[];
}

/**
 * Reads a stored or imported session: brings it to the newest version and verifies every field. The input is not changed.
 * Throws BadRecord (path, value, expected) or NewerRecord.
 */
export function readSession(raw: unknown): ReadSession {
  let record = asObject(raw);
  const migrated: SessionMigration[] = [];
  for (let version = versionOf(record); version < SESSION_SCHEMA_VERSION; version = versionOf(record)) {
    const step = SESSION_MIGRATIONS.find((m) => m.from === version);
    if (step === undefined) throw new BadRecord('schemaVersion', String(version), 'a version with a migration');
    record = step.migrate(record);
    migrated.push(step);
  }
  return { session: verifySession(record), migrated };
}

/** A record of the newest version, every field verified. Throws BadRecord with path, value and what was expected. */
export function verifySession(raw: unknown): SessionRecord {
  const result = v.safeParse(sessionRecordSchema, raw, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BadRecord(v.getDotPath(issue) ?? '(record)', issue.received, expectedBy(issue));
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  // A pattern says little to a person: its message says it in words.
  return issue.type === 'regex' ? issue.message : (issue.expected ?? issue.message);
}

function asObject(raw: unknown): JsonObject {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as JsonObject;
  throw new BadRecord('(record)', Array.isArray(raw) ? 'a list' : String(raw), 'an object');
}

function versionOf(record: JsonObject): number {
  const version = record.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new BadRecord('schemaVersion', String(version), 'a whole number from 1');
  }
  if (version > SESSION_SCHEMA_VERSION) throw new NewerRecord(version, SESSION_SCHEMA_VERSION);
  return version;
}
