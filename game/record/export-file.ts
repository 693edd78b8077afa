import { BadRecord, NewerRecord } from './bad-record';
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
 * Throws BadRecord (path, value, expected) or NewerRecord.
 */
export function readExport(text: string): ExportFile {
  const data = parseForeignJson(text);
  if (!isObject(data)) throw new BadRecord('(file)', describe(data), 'an object');
  if (data.format !== EXPORT_FORMAT) throw new BadRecord('format', describe(data.format), EXPORT_FORMAT);
  const { version, exportedAt, sessions, values, unread: broken } = data;
  if (typeof version === 'number' && version > EXPORT_VERSION) throw new NewerRecord(version, EXPORT_VERSION);
  if (version !== EXPORT_VERSION) throw new BadRecord('version', describe(version), String(EXPORT_VERSION));
  if (typeof exportedAt !== 'string') throw new BadRecord('exportedAt', describe(exportedAt), 'a wall clock time');
  if (!Array.isArray(sessions)) throw new BadRecord('sessions', describe(sessions), 'a list');
  if (!isObject(values)) throw new BadRecord('values', describe(values), 'an object');
  if (!Array.isArray(broken)) throw new BadRecord('unread', describe(broken), 'a list');
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt,
    sessions: sessions.map((raw, index) => within(`sessions.${index}`, () => readSession(raw).session)),
    values,
    unread: broken.map((raw, index) => readUnread(raw, `unread.${index}`)),
  };
}

function unread(id: string, problem: string | null, raw: unknown): UnreadRecord {
  return { id, problem: problem ?? 'unknown', raw };
}

function readUnread(raw: unknown, path: string): UnreadRecord {
  if (!isObject(raw)) throw new BadRecord(path, describe(raw), 'an object');
  const { id, problem } = raw;
  if (typeof id !== 'string') throw new BadRecord(`${path}.id`, describe(id), 'text');
  if (typeof problem !== 'string') throw new BadRecord(`${path}.problem`, describe(problem), 'text');
  return { id, problem, raw: raw.raw };
}

function within<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadRecord) throw new BadRecord(`${path}.${error.path}`, error.value, error.expected);
    throw error;
  }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function describe(data: unknown): string {
  return data === undefined ? 'nothing' : JSON.stringify(data).slice(0, 60);
}
