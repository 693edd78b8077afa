import type { Clock } from '../../game/ports/clock';
import { instantOf } from '../../game/therapy/dose/new-day';
import { TRIES } from './vault-places';
import type { VaultShelf } from './vault-shelf';
import { NO_TRIES, oneMoreWrong, readTries, waitLeft } from './wrong-tries';

/** The result of a try. */
export type Tried =
  | { readonly kind: 'fits'; readonly key: CryptoKey }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'waiting'; readonly waitMs: number };

/**
 * Lets a passcode be tried, unless too many did not fit before. A try is counted before it is made, so that leaving the
 * page during it gains nothing. Call it alone, against other tabs.
 */
export async function tryPasscode(
  { shelf, clock }: { readonly shelf: VaultShelf; readonly clock: Clock },
  unwrap: () => Promise<CryptoKey | null>,
): Promise<Tried> {
  const nowMs = instantOf(clock.nowIso());
  const tries = readTries(await shelf.read(TRIES), nowMs);
  const waitMs = waitLeft(tries, nowMs);
  if (waitMs > 0) return { kind: 'waiting', waitMs };
  const more = oneMoreWrong(tries, nowMs);
  await shelf.change({ put: new Map([[TRIES, more]]) });
  const key = await unwrap();
  if (key === null) return { kind: 'wrong', waitMs: waitLeft(more, nowMs) };
  await shelf.change({ put: new Map([[TRIES, NO_TRIES]]) });
  return { kind: 'fits', key };
}
