import { DataError } from '../../therapy/data-error';
import type { PatientFile } from '../patient-file';
import { readPatient } from '../read-patient';
import type { KnownCodes } from './came-back';
import { codeOwner } from './code-owner';
import { mergePatients } from './merge-patients';

/** One file of a patient, as it was brought. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files of one patient, as another therapist saved them: years of sessions are several files. All or nothing.
 * Throws DataError (file, path, value, expected) or NewerRecord; two different patients are a DataError too.
 */
export function readPatientFiles(files: readonly BroughtFile[]): PatientFile {
  const [first, ...more] = files.map(({ name, bytes }) => ({ name, patient: readPatient(bytes, name) }));
  if (first === undefined) throw new Error('readPatientFiles: expected at least one file');
  return more.reduce((whole, { name, patient }) => {
    if (patient.id !== whole.id)
      throw new DataError(name, 'id', patient.id, `${whole.id}, the patient of the first file`);
    return mergePatients(whole, patient);
  }, first.patient);
}

/** How a patient from a file stands to those here: nobody has the id or the code; the same patient; or another file with that code. */
export type Met =
  | { readonly is: 'new' }
  | { readonly is: 'same'; readonly id: string }
  | { readonly is: 'sameCode'; readonly id: string };

export function meetPatient(file: PatientFile, here: readonly KnownCodes[]): Met {
  if (here.some(({ id }) => id === file.id)) return { is: 'same', id: file.id };
  const owner = codeOwner(file.code, here);
  return owner === null ? { is: 'new' } : { is: 'sameCode', id: owner.id };
}

/** Which side wins where single values (stage, dates) differ; everything else of both is kept. */
export type Winner = 'here' | 'file';

/** Both together, under the id of the one here. Doing it again changes nothing. */
export function joinPatient(here: PatientFile, file: PatientFile, winner: Winner): PatientFile {
  const sameId = { ...file, id: here.id };
  return winner === 'here' ? mergePatients(here, sameId) : mergePatients(sameId, here);
}
