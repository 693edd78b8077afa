import fc from 'fast-check';
import { DAMAGES, damage, evict, makeNewer } from './damage-steps';
import { BOX_KEYS, SESSION_IDS, VALUE_KEYS } from './known-state';
import { type Step, WINDOWS } from './step';
import { claim, erase, leave, reopen } from './tab-steps';
import type { OrderedFault } from './tested-device';
import { addToList, closeSession, countUp, putOdd, putSession, putValue } from './writing-steps';

/** Everything that may happen to a store, in any order. `most`: steps. */
export function storeSteps(most: number): fc.Arbitrary<Iterable<Step>> {
  // Mostly the first window, whose play it is at the beginning: what nobody may write harms nothing.
  const window = fc.constantFrom(WINDOWS[0], WINDOWS[0], WINDOWS[0], ...WINDOWS);
  const id = fc.constantFrom(...SESSION_IDS);
  const key = fc.constantFrom(...VALUE_KEYS);
  const n = fc.nat(99);
  const what = fc.constantFrom('quota', 'unavailable', 'timeout', 'late' as const);
  const fault: fc.Arbitrary<OrderedFault | null> = fc.option(fc.record({ at: fc.nat(6), what }), { freq: 2 });
  const ending = fc.constantFrom('open', 'finished' as const);
  const put = fc.tuple(window, id, n, ending, fault).map(putSession);
  const often = [
    ...[put, put, put],
    fc.tuple(window, id, fault).map(closeSession),
    fc.tuple(window, key, n, fault).map(putValue),
    fc.tuple(window, key, fault).map(countUp),
    fc.tuple(fc.constantFrom(...WINDOWS), n, fault).map(addToList),
    window.map(claim),
    fc.tuple(fc.constantFrom(...BOX_KEYS), fc.constantFrom(...DAMAGES)).map(damage),
  ];
  const seldom = [
    ...[fc.tuple(window, fault).map(reopen), fc.tuple(window, id).map(putOdd)],
    id.map(makeNewer),
    window.map(leave),
    fc.tuple(window, fault).map(reopen),
    fc.tuple(window, fault).map(erase),
    fc.constant(evict()),
  ];
  return fc.commands([...often, ...often, ...often, ...seldom], { maxCommands: most, size: 'max' });
}
