import type { Rate, Summary } from '../score/summary';

/* How the report writes its numbers; a dash where there is none. */

export const hiddenText = (s: Summary) => {
  const most = s.notJudgeableBy.slice(0, 4).map(({ why, share }) => `${why} ${percent(share)}`);
  return `${percent(s.notJudgeableShare)}${most.length > 0 ? `: ${most.join(', ')}` : ''}`;
};
export const f1Text = (s: Summary) => `${fixed(3)(s.f1)} [${s.f1Interval.map(fixed(2)).join(', ')}]`;
export const delayText = (s: Summary) =>
  s.delayMs ? `${Math.round(s.delayMs.median)} / ${Math.round(s.delayMs.p95)} ms` : '-';
export const fixed = (digits: number) => (v: number) => (Number.isFinite(v) ? v.toFixed(digits) : '-');
export const percent = (v: number) => (Number.isFinite(v) ? `${(100 * v).toFixed(1)} %` : '-');
export const ms = (v: number) => (Number.isFinite(v) ? `${Math.round(v)} ms` : '-');
export const rateText = (r: Rate) =>
  `${fixed(2)(r.perMinute)} (${r.count} in ${r.minutes.toFixed(1)} min, <= ${fixed(2)(r.upperBound)})`;
