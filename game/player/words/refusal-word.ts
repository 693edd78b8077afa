import type { StoreFault } from '../../ports/store-port';

/** Which sentence says why the store did not keep something: the end of its key, for sessions and for players alike. */
export const REFUSAL_WORD = {
  quota: 'full',
  elsewhere: 'elsewhere',
  insecure: 'insecure',
  erased: 'erased',
  timeout: 'slow',
  newer: 'newer',
  corrupt: 'refused',
  unavailable: 'refused',
} as const satisfies Readonly<Record<StoreFault, string>>;
