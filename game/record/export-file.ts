import * as v from 'valibot';
import { parseWith } from '../therapy/parse-with';
import { NewerRecord } from './newer-record';
import { parseForeignJson } from './parse-foreign-json';
import { readSession } from './read-session';
import type { SessionRecord } from './session-record';

export const EXPORT_FORMAT = 'tiny-tides/export';
export const EXPORT_VERSION = 1;

/** Something that could not be read and travels along as it lay in the store. */
export interface UnreadRecord {
  /** The session's id or the value's key. */
  readonly id: string;
  readonly problem: string;
  readonly raw: unknown;
}

/** Everything a device kept, in one file of readable JSON. */
export interface ExportFile {
  readonly format: typeof EXPORT_FORMAT;
  readonly version: typeof EXPORT_VERSION;
  /** Wall clock with offset, ISO 8601. */
  readonly exportedAt: string;
  readonly sessions: readonly SessionRecord[];
  /** Players, settings and reefs by key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly unread: readonly UnreadRecord[];
}

/** What the store lists; a subset of its own types, so that the record needs no port. */
export interface ExportSource {
  readonly sessions: readonly {
    readonly id: string;
    readonly session: SessionRecord | null;
    readonly problem: string | null;
    readonly raw: unknown;
  }[];
  readonly values: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly problem: string | null;
    readonly raw: unknown;
  }[];
}

const exportSchema = v.strictObject({
  format: v.literal(EXPORT_FORMAT),
  version: v.literal(EXPORT_VERSION),
  exportedAt: v.string(),
  sessions: v.array(v.unknown()),
  values: v.custom<Record<string, unknown>>(isObject, 'an object'),
  unread: v.array(v.strictObject({ id: v.string(), problem: v.string(), raw: v.unknown() })),
});

/** The export as text. What cannot be read goes along raw: nothing is left behind. */
export function writeExport(source: ExportSource, exportedAt: string): string {
  const broken = [
    ...source.sessions.filter((s) => s.session === null).map(({ id, problem, raw }) => unread(id, problem, raw)),
    ...source.values.filter((s) => s.problem !== null).map(({ key, problem, raw }) => unread(key, problem, raw)),
  ];
  const whole = source.values.filter((s) => s.problem === null);
  const file: ExportFile = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt,
    sessions: source.sessions.flatMap(({ session }) => (session === null ? [] : [session])),
    values: Object.fromEntries(whole.map(({ key, value }) => [key, value])),
    unread: broken,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads an export back, older sessions brought to the newest version. All or nothing.
 * Throws DataError (file, path, value, expected) or NewerRecord. `file`: its name.
 */
export function readExport(text: string, file: string): ExportFile {
  const data = parseForeignJson(text, file);
  const version = isObject(data) ? data.version : undefined;
  if (typeof version === 'number' && version > EXPORT_VERSION) throw new NewerRecord(file, version, EXPORT_VERSION);
  const read = parseWith(exportSchema, data, file);
  const sessions = read.sessions.map((raw, index) => readSession(raw, `${file}, sessions[${index}]`).session);
  return { ...read, sessions };
}

function unread(id: string, problem: string | null, raw: unknown): UnreadRecord {
  // JSON has no undefined: without a null the key itself would be lost.
  return { id, problem: problem ?? 'unknown', raw: raw ?? null };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
