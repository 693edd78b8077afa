import type { CaseloadWords } from '../../caseload/words/caseload-words';
import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';
import type { SeriesMoment } from '../../record/series/attempt-series';
import { openWords, type SayOf } from '../../words/open-words';
import type { Say } from '../words/words';
import type { AttemptEvent, QuietCurve } from './attempt-view';
import { attemptWordsDe } from './attempt-words-de';
import { attemptWordsEn } from './attempt-words-en';

type SayAttempt = SayOf<typeof attemptWordsEn>;

/** The words of one language: those of attempts, of the console, and the clinical names. */
export interface AttemptWords {
  readonly tell: SayAttempt;
  readonly say: Say;
  readonly names: CaseloadWords;
}

const tellIn = openWords<typeof attemptWordsEn>({ en: attemptWordsEn, de: attemptWordsDe });

export function attemptWords(language: string, say: Say, names: CaseloadWords): AttemptWords {
  return { tell: tellIn(language), say, names };
}

/** A share in whole percents, which is as fine as a series is. */
export function percentInWords(share: number): string {
  // The space does not break: a line never begins with a percent sign.
  return `${Math.round(100 * share)}\u00a0%`.replace('-', '−');
}

/** A time in seconds, without its unit. `digits`: behind the point; two tell one moment from the next. */
export function secondsInWords(ms: number, { names }: AttemptWords, digits: 1 | 2 = 1): string {
  const told = (ms / 1000).toFixed(digits).replace(/^-(0\.0+)$/, '$1');
  return told.replace('.', names.decimal).replace('-', '−');
}

export function timeInWords(ms: number, words: AttemptWords): string {
  const seconds = secondsInWords(Math.abs(ms), words);
  return words.tell(ms < -50 ? 'beforeOnset' : 'afterOnset', { seconds });
}

export function regionInWords(region: QuietRegion, side: Side, { say, names }: AttemptWords): string {
  return `${say(`region.${region}`)}, ${names.side[side]}`;
}

/** The lagoon's answer at one moment. */
export function flowInWords({ flow, notSure }: SeriesMoment, { tell, say }: AttemptWords): string {
  if (flow === null) return tell('flow.none');
  if (flow !== 'notSure') return tell(`flow.${flow}`);
  const why = notSure.map((reason) => say(`gate.${reason}`)).join(', ');
  return why === '' ? tell('flow.doubt') : tell('flow.notSure', { why });
}

export function eventInWords(event: AttemptEvent, words: AttemptWords): string {
  const { tell, say } = words;
  const until = 'untilMs' in event ? secondsInWords(event.untilMs, words) : '';
  switch (event.kind) {
    case 'cross':
    case 'along': {
      const { region, side, allowance, peak } = event.of;
      const told = { allowance: percentInWords(allowance), peak: percentInWords(peak), until };
      return tell(`event.${event.kind}`, { region: regionInWords(region, side, words), ...told });
    }
    case 'notSure':
      return tell('event.notSure', { why: event.reasons.map((reason) => say(`gate.${reason}`)).join(', '), until });
    default:
      return tell(`event.${event.kind}`, { until });
  }
}

/** A value of activation under the cursor, with its unit and the band. */
export function activationInWords(
  value: number | null,
  { low, high }: { readonly low: number; readonly high: number },
  { tell }: AttemptWords,
): string {
  const band = { low: percentInWords(low), high: percentInWords(high) };
  if (value === null) return `${tell('notKnown')}; ${tell('outOfBand', band)}`;
  const isIn = value >= low && value <= high;
  return `${percentInWords(value)} ${tell('ofReach')}; ${tell(isIn ? 'inBand' : 'outOfBand', band)}`;
}

/** A value of a quiet line under the cursor, with its unit and the allowance. */
export function quietInWords(value: number | null, { rule, allowance }: QuietCurve, { tell }: AttemptWords): string {
  const share = percentInWords(allowance);
  if (value === null) return `${tell('notSure')}; ${tell('allowed', { share })}`;
  const unit = tell(rule.region === 'eye' ? 'ofOpening' : 'ofOwnReach');
  return `${percentInWords(value)} ${unit}; ${tell(value > allowance ? 'past' : 'allowed', { share })}`;
}
