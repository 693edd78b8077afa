import * as v from 'valibot';
import type { SessionRecord } from '../../record/session-record';
import type { KeptSession, PatientFile, PatientHead } from '../patient-file';
import { mergeSessions } from './merge-patients';

/** Key in the vault of the results whose code belongs to no patient here. */
export const TRAY = 'tray';

/** The codes by which a patient's results are recognised. */
export type KnownCodes = Pick<PatientFile, 'id' | 'code' | 'aliases'>;

/** Results, sorted by patient. */
export interface SortedResults {
  /** By patient id. */
  readonly byPatient: ReadonlyMap<string, readonly KeptSession[]>;
  /** Results whose code belongs to no patient, or to several; kept until a person assigns them. */
  readonly tray: readonly KeptSession[];
}

const planSchema = v.looseObject({ code: v.pipe(v.string(), v.nonEmpty()) });

/** The code in the plan that was played; null for a session without a plan, or whose plan has no code. */
export function codeOfSession({ plan }: Pick<SessionRecord, 'plan'>): string | null {
  const read = v.safeParse(planSchema, plan);
  return read.success ? read.output.code : null;
}

/** Sorts results by the code of the plan that was played. Upper and lower case are equal. */
export function sortResults(results: readonly KeptSession[], patients: readonly KnownCodes[]): SortedResults {
  const byPatient = new Map<string, KeptSession[]>();
  const tray: KeptSession[] = [];
  for (const result of results) {
    const code = codeOfSession(result.session)?.toLowerCase();
    const owners = patients.filter((one) => [one.code, ...one.aliases].some((own) => own.toLowerCase() === code));
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) tray.push(result);
    else {
      const own = byPatient.get(owner.id);
      if (own === undefined) byPatient.set(owner.id, [result]);
      else own.push(result);
    }
  }
  return { byPatient, tray };
}

export interface TakenIn {
  readonly patient: PatientFile;
  /** New sessions. */
  readonly added: number;
  /** Known sessions that came with more data than before. */
  readonly longer: number;
  /** Known sessions without new data. */
  readonly known: number;
}

/** Adds results to a patient by id, so that adding them twice changes nothing. */
export function takeIn(patient: PatientFile, results: readonly KeptSession[]): TakenIn {
  const before = new Map(patient.sessions.map((kept) => [kept.session.id, kept]));
  const sessions = mergeSessions(patient.sessions, results);
  const added = sessions.filter(({ session }) => !before.has(session.id)).length;
  const longer = sessions.filter((kept) => before.has(kept.session.id) && before.get(kept.session.id) !== kept).length;
  const known = new Set(results.map(({ session }) => session.id)).size - added - longer;
  return { patient: added + longer === 0 ? patient : { ...patient, sessions }, added, longer, known };
}

/** Adds results to the tray, each session once. */
export function intoTray(tray: readonly KeptSession[], results: readonly KeptSession[]): readonly KeptSession[] {
  return mergeSessions(tray, results);
}

/** Declares that results with this code belong to this patient too, now and later. */
export function withAlias<P extends PatientHead>(patient: P, code: string): P {
  const known = [patient.code, ...patient.aliases].some((own) => own.toLowerCase() === code.toLowerCase());
  return known ? patient : { ...patient, aliases: [...patient.aliases, code] };
}
