import * as v from 'valibot';
import type { Findings } from '../movement/findings/findings';
import { parseWith } from '../therapy/parse-with';
import { foreignText } from './reading/foreign-text';
import { NewerRecord } from './reading/newer-record';
import { parseForeignJson } from './reading/parse-foreign-json';
import { readSession } from './reading/read-session';
import type { SessionRecord } from './session-record';
import { type FindingTrend, findingsTrends } from './trends/findings-trends';
import { sessionFindings } from './trends/session-findings';

const EXPORT_FORMAT = 'tiny-tides/export';
export const EXPORT_VERSION = 2;
/** Version 1 had no derived part; everything else is the same. */
const READ_VERSIONS = [1, EXPORT_VERSION];

/** A record that could not be read; it is exported unchanged. */
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

/**
 * Numbers derived from the sessions, for people who read the file without this product. Never read back, but derived
 * again.
 */
export interface DerivedPart {
  readonly about: string;
  /** By session id: reach, co-movement, resting asymmetry and tone drift, kept apart. Null where nothing was calibrated. */
  readonly findings: Readonly<Record<string, Findings | null>>;
  /** By player: the course of each number, and whether a change can be trusted. Sessions without a player have none. */
  readonly trends: Readonly<Record<string, readonly FindingTrend[]>>;
}

/** What the store lists; a subset of the store's types, so that this room needs no port. */
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
  version: v.picklist(READ_VERSIONS),
  exportedAt: v.string(),
  sessions: v.array(v.unknown()),
  values: v.custom<Record<string, unknown>>(isObject, 'an object'),
  unread: v.array(v.strictObject({ id: v.string(), problem: v.string(), raw: v.unknown() })),
  derived: v.optional(v.unknown()),
});

/** The export as text. What cannot be read is included raw: nothing is left out. */
export function writeExport(source: ExportSource, exportedAt: string): string {
  const broken = [
    ...source.sessions.filter((s) => s.session === null).map(({ id, problem, raw }) => unread(id, problem, raw)),
    ...source.values.filter((s) => s.problem !== null).map(({ key, problem, raw }) => unread(key, problem, raw)),
  ];
  const whole = source.values.filter((s) => s.problem === null);
  const sessions = source.sessions.flatMap(({ session }) => (session === null ? [] : [session]));
  const file: ExportFile & { readonly derived: DerivedPart } = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt,
    sessions,
    values: Object.fromEntries(whole.map(({ key, value }) => [key, value])),
    unread: broken,
    derived: derivedFrom(sessions),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The one reader of exports, from the bytes of the file; older sessions are migrated to the newest version. All or
 * nothing. Throws DataError (file, path, value, expected) or NewerRecord. `file`: its name.
 */
export function readExport(bytes: Uint8Array, file: string): ExportFile {
  const data = parseForeignJson(foreignText(bytes, file), file);
  const version = isObject(data) ? data.version : undefined;
  if (typeof version === 'number' && version > EXPORT_VERSION) throw new NewerRecord(file, version, EXPORT_VERSION);
  const { derived: _, ...read } = parseWith(exportSchema, data, file);
  const sessions = read.sessions.map((raw, index) => readSession(raw, `${file}, sessions[${index}]`).session);
  return { ...read, version: EXPORT_VERSION, sessions };
}

function derivedFrom(sessions: readonly SessionRecord[]): DerivedPart {
  const players = new Set(sessions.flatMap(({ playerId }) => playerId ?? []));
  return {
    about: 'Derived from the sessions above; units as in docs/measurement.md. Reading this file back ignores it.',
    findings: Object.fromEntries(sessions.map((one) => [one.id, sessionFindings(one)?.session ?? null])),
    trends: Object.fromEntries(
      [...players].map((id) => [id, findingsTrends(sessions.filter((one) => one.playerId === id))]),
    ),
  };
}

function unread(id: string, problem: string | null, raw: unknown): UnreadRecord {
  // JSON has no undefined: without a null the key itself would be lost.
  return { id, problem: problem ?? 'unknown', raw: raw ?? null };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
