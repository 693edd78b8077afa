import type { StoreFault } from '../../../ports/store-port';
import type { WordKey } from '../../words/words';
import type { SessionKept } from '../record/record-writer';

const REASON: Readonly<Record<StoreFault, WordKey>> = {
  quota: 'close.notKept.full',
  elsewhere: 'close.notKept.elsewhere',
  insecure: 'close.notKept.insecure',
  erased: 'close.notKept.erased',
  timeout: 'close.notKept.slow',
  newer: 'close.notKept.newer',
  corrupt: 'close.notKept.refused',
  unavailable: 'close.notKept.refused',
};

/**
 * What the closing page says of the keeping: one sentence, or what is not kept and then why, with what helps. Nothing
 * where there is no record to keep, and nothing before the store has answered.
 */
export function closingKept(
  face: 'practice' | 'camera',
  record: 'none' | 'made',
  kept: 'no' | SessionKept,
): readonly WordKey[] {
  if (face === 'practice') return ['close.practice'];
  if (record === 'none' || kept === 'no') return [];
  if (kept === 'yes') return ['close.kept'];
  const why = typeof kept === 'string' ? kept : kept.why;
  // What a device did not answer in time it may still have done.
  if (why === 'timeout') return ['close.perhapsKept', REASON.timeout];
  return [typeof kept === 'string' ? 'close.notKept' : 'close.endNotKept', REASON[why]];
}
