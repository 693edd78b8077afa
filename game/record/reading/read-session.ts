import { DataError } from '../../therapy/data-error';
import { parseWith } from '../../therapy/parse-with';
import { SESSION_SCHEMA_VERSION, type SessionRecord } from '../session-record';
import { sessionRecordSchema } from '../session-record-schema';
import { NewerRecord } from './newer-record';
import { type JsonObject, SESSION_MIGRATIONS, type SessionMigration } from './session-migrations';

export interface ReadSession {
  readonly session: SessionRecord;
  /** The migrations that ran, in order; empty for a record of the newest version. */
  readonly migrated: readonly SessionMigration[];
}

/**
 * Reads a stored or imported session: brings it to the newest version and verifies every field. The input is not changed.
 * Throws DataError (file, path, value, expected) or NewerRecord. `file`: where it comes from, in words.
 */
export function readSession(raw: unknown, file: string): ReadSession {
  let record = asObject(raw, file);
  const migrated: SessionMigration[] = [];
  for (let version = versionOf(record, file); version < SESSION_SCHEMA_VERSION; version = versionOf(record, file)) {
    const step = SESSION_MIGRATIONS.find((m) => m.from === version);
    if (step === undefined) throw new DataError(file, 'schemaVersion', version, 'a version with a migration');
    record = step.migrate(record);
    migrated.push(step);
  }
  return { session: verifySession(record, file), migrated };
}

/** A record of the newest version, every field verified. Throws DataError with file, path, value and what was expected. */
export function verifySession(raw: unknown, file: string): SessionRecord {
  return parseWith(sessionRecordSchema, raw, file);
}

function asObject(raw: unknown, file: string): JsonObject {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as JsonObject;
  throw new DataError(file, '', raw, 'an object');
}

function versionOf({ schemaVersion }: JsonObject, file: string): number {
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 1) {
    throw new DataError(file, 'schemaVersion', schemaVersion, 'a whole number from 1');
  }
  if (schemaVersion > SESSION_SCHEMA_VERSION) throw new NewerRecord(file, schemaVersion, SESSION_SCHEMA_VERSION);
  return schemaVersion;
}
