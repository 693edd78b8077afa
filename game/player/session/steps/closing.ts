import { countedAttempts } from '../../../movement/attempt/judged-attempt';
import { shellOf } from '../../../play/shell';
import type { SessionRecord } from '../../../record/session-record';
import type { WordKey } from '../../words/words';

/** What the last page says of a session. */
export interface Closing {
  readonly lines: readonly WordKey[];
  /** Brightness of the shell, 0..1, by quality alone; null when nothing earned one. */
  readonly shell: number | null;
}

/** Least isolation for "stayed asleep", and for "most of the time". */
const ASLEEP = 0.98;
const MOSTLY = 0.8;
const SLOW = 0.75;
const RELEASED = 0.75;

/** Words for what went well. In: the record, or null when none was made. Never a number, never a count of repetitions. */
export function closingOf(record: SessionRecord | null): Closing {
  const attempts = record?.blocks.flatMap((block) => countedAttempts(block.attempts)) ?? [];
  const isolation = mean(attempts.map((a) => a.quality.isolation));
  const slowness = mean(attempts.map((a) => a.quality.slowness));
  const release = mean(attempts.map((a) => a.quality.release));
  const lines: WordKey[] = [];
  if (isolation !== null) {
    lines.push(isolation >= ASLEEP ? 'close.quiet.all' : isolation >= MOSTLY ? 'close.quiet.most' : 'close.quiet.some');
  }
  if (slowness !== null && slowness >= SLOW) lines.push('close.slow');
  if (release !== null && release >= RELEASED) lines.push('close.release');
  const shell = shellOf(record?.blocks ?? []);
  if (lines.length === 0 && shell !== null) lines.push('close.soft');
  return { lines, shell };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
