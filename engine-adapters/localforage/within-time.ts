import { StoreError } from '../../game/ports/store-port';

/** Gives a promise `timeoutMs` to settle; then rejects with StoreError('timeout'). What it asked for may still happen later. */
export async function withinTime<T>(promise: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('timeout', `${what}: no answer in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
