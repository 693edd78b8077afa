import * as v from 'valibot';
import type { SessionRecord } from '../../record/session-record';
import type { KeptSession, PatientFile } from '../patient-file';
import { mergeSessions } from './merge-patients';

/** Whose results can be recognised. */
export type KnownCodes = Pick<PatientFile, 'id' | 'code' | 'aliases'>;

/** Results as they were sorted out. */
export interface SortedResults {
  /** By patient id. */
  readonly byPatient: ReadonlyMap<string, readonly KeptSession[]>;
  /** Those whose code nobody has, or more than one; kept until a person says whose they are. */
  readonly tray: readonly KeptSession[];
}

const planSchema = v.looseObject({ code: v.pipe(v.string(), v.nonEmpty()) });

/** The code in the plan that was played; null for a session without a plan, or with one that has none. */
export function codeOfSession({ plan }: Pick<SessionRecord, 'plan'>): string | null {
  const read = v.safeParse(planSchema, plan);
  return read.success ? read.output.code : null;
}

/** Whose results these are, by the code of the plan that was played. Small and large letters are alike. */
export function sortResults(results: readonly KeptSession[], patients: readonly KnownCodes[]): SortedResults {
  const byPatient = new Map<string, KeptSession[]>();
  const tray: KeptSession[] = [];
  for (const result of results) {
    const code = codeOfSession(result.session)?.toLowerCase();
    const owners = patients.filter((one) => [one.code, ...one.aliases].some((own) => own.toLowerCase() === code));
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) tray.push(result);
    else byPatient.set(owner.id, [...(byPatient.get(owner.id) ?? []), result]);
  }
  return { byPatient, tray };
}

export interface TakenIn {
  readonly patient: PatientFile;
  /** Sessions that were not known. */
  readonly added: number;
  /** Known ones that came with more than before. */
  readonly longer: number;
  /** Known ones that brought nothing new. */
  readonly known: number;
}

/** The patient with these results; by id, so that a second time changes nothing. */
export function takeIn(patient: PatientFile, results: readonly KeptSession[]): TakenIn {
  const before = new Map(patient.sessions.map((kept) => [kept.session.id, kept]));
  const sessions = mergeSessions(patient.sessions, results);
  const added = sessions.filter(({ session }) => !before.has(session.id)).length;
  const longer = sessions.filter((kept) => before.has(kept.session.id) && before.get(kept.session.id) !== kept).length;
  const known = new Set(results.map(({ session }) => session.id)).size - added - longer;
  return { patient: added + longer === 0 ? patient : { ...patient, sessions }, added, longer, known };
}

/** The tray with these results in it, each session once. */
export function intoTray(tray: readonly KeptSession[], results: readonly KeptSession[]): readonly KeptSession[] {
  return mergeSessions(tray, results);
}

/** Says that results under this code are this patient's too, now and later. */
export function withAlias(patient: PatientFile, code: string): PatientFile {
  const known = [patient.code, ...patient.aliases].some((own) => own.toLowerCase() === code.toLowerCase());
  return known ? patient : { ...patient, aliases: [...patient.aliases, code] };
}
