import { DataError, InWords } from '../therapy/data-error';

/** Bytes. Years of a clinic stay far below; more would not fit into the memory of a page. */
const LONGEST_BACKUP_BYTES = 1_000_000_000;

/** Throws DataError for a backup that is too long to be read: to be asked before its bytes are. `bytes`: its length. */
export function checkBackupLength(bytes: number, file: string): void {
  if (bytes <= LONGEST_BACKUP_BYTES) return;
  throw new DataError(file, '', new InWords(`${bytes} bytes`), `at most ${LONGEST_BACKUP_BYTES} bytes`);
}
