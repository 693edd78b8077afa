import { StoreError } from '../../game/ports/store-port';
import { withinTime } from '../../game/ports/within-time';

/** Gives a step of the store `timeoutMs` to settle; then rejects with StoreError('timeout'). What it asked for may still happen later. */
export function stepInTime<T>(step: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  return withinTime(timeoutMs, step, () => new StoreError('timeout', `${what}: no answer in ${timeoutMs} ms`));
}
