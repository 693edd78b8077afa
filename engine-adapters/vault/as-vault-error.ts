import { VaultError } from '../../game/ports/vault-port';
import { NewerRecord } from '../../game/record/reading/newer-record';

/** Whatever an engine threw, as the one kind of error that the port speaks of. */
export function asVaultError(error: unknown, what: string): VaultError {
  if (error instanceof VaultError) return error;
  const detail = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  if (error instanceof NewerRecord) return new VaultError('newer', detail);
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new VaultError('quota', detail);
  return new VaultError('unavailable', detail);
}
