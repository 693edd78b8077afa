import type { StoreFault } from '../../ports/store-port';

/** The end of the key of the sentence that says why the store refused, for sessions and for players alike. */
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
