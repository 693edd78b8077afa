import type { ReasonTime, ReasonTimes } from '../score/reason-times';

/** Doubt and its reasons, longest first, as shares of all time: `blink 2.1 %, speech 1.0 % (wrong 1.0 %)`; a dash where nobody doubted. */
export function reasonsText({ totalMs, byReason }: ReasonTimes): string {
  const share = (ms: number) => `${((100 * ms) / totalMs).toFixed(1)} %`;
  const rows = (Object.entries(byReason) as [string, ReasonTime][]).sort(([, a], [, b]) => b.ms - a.ms);
  const texts = rows.map(([reason, { ms, wrongMs }]) => {
    const wrong = wrongMs === 0 ? '' : wrongMs === ms ? ' WRONG' : ` (wrong ${share(wrongMs)})`;
    return `${reason} ${share(ms)}${wrong}`;
  });
  return texts.length > 0 ? texts.join(', ') : '-';
}
