import type { KeptSession } from '../../caseload/patient-file';
import { readExport } from '../../record/export-file';

/** The sessions in a file that a player saved. Throws a DataError for what is no such file; nothing is taken then. */
export function readResults(bytes: Uint8Array, file: string, nowIso: string): readonly KeptSession[] {
  return readExport(bytes, file).sessions.map((session) => ({ session, importedAt: nowIso, signedBy: null }));
}
