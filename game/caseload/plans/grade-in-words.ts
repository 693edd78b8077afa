import type { CaseloadWords } from '../words/caseload-words';
import type { GradeParts } from './grade-parts';
import type { Quantity } from './quantity';

/** A number in the words of a language, with its unit: `12 %`. */
export function quantityInWords({ amount, unit }: Quantity, { decimal, unit: units }: CaseloadWords): string {
  return `${String(amount).replace('.', decimal).replace('-', '−')}${units[unit]}`;
}

/**
 * A grade in one line: what is held, how narrow the band is and what may co-move. `hold 3 s, band ±12 %, the left eye
 * may lose up to 20 %`
 */
export function gradeInWords({ numbers, quiet }: GradeParts, words: CaseloadWords): string {
  const told = new Map(numbers.map(({ id, told: quantity }) => [id, quantityInWords(quantity, words)]));
  const hold = told.get('holdMs') ?? null;
  const band = told.get('bandHalfWidth') ?? null;
  const still = told.get('stillMs') ?? null;
  return [
    ...(hold === null ? [] : [words.hold(hold)]),
    ...(band === null ? [] : [words.band(band)]),
    ...(still === null ? [] : [`${words.parameter.stillMs} ${still}`]),
    ...quiet.map(({ region, side, direction, told: share }) =>
      words.allowed(words.region[region][side], quantityInWords(share, words), direction === 'narrowing'),
    ),
  ].join(', ');
}
