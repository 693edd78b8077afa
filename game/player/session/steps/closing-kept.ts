import { REFUSAL_WORD } from '../../words/refusal-word';
import type { WordKey } from '../../words/words';
import type { SessionKept } from '../record/record-writer';

/**
 * What the closing page says about storing: one sentence, or what is not stored, why, and what helps. Nothing where
 * there is no record to store, and nothing before the store has answered.
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
  if (why === 'timeout') return ['close.perhapsKept', 'close.notKept.slow'];
  return [typeof kept === 'string' ? 'close.notKept' : 'close.endNotKept', `close.notKept.${REFUSAL_WORD[why]}`];
}
