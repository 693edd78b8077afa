import { checkBackupLength } from '../../caseload/backup-length';

/** What is asked of a file that somebody has chosen. */
type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** The bytes of a chosen backup. Rejects with DataError for one that is far too large: its bytes are not read at all. */
export async function backupBytes(file: ChosenFile): Promise<Uint8Array> {
  checkBackupLength(file.size, file.name);
  return new Uint8Array(await file.arrayBuffer());
}
