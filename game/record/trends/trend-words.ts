import type { TrendVerdict } from './trend';

/** What a verdict means, for those who read numbers. It never says whether a change is good. */
export const TREND_WORDS: Readonly<Record<TrendVerdict, string>> = {
  rise: 'more than before, by more than its own error',
  fall: 'less than before, by more than its own error',
  noTrustedChange: 'no change that can be trusted',
  cannotSay: 'too little is known to say',
};
