import { StoreError } from '../../game/ports/store-port';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { DataError } from '../../game/therapy/data-error';

/** Converts any error to the one kind of error that the port promises. */
export function asStoreError(error: unknown, what: string): StoreError {
  if (error instanceof StoreError) return error;
  const detail = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  if (error instanceof NewerRecord) return new StoreError('newer', detail);
  if (error instanceof DataError) return new StoreError('corrupt', detail);
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new StoreError('quota', detail);
  if (name === 'TimeoutError') return new StoreError('timeout', detail);
  return new StoreError('unavailable', detail);
}
