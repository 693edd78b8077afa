import { DataError } from '../therapy/data-error';
import { type ClinicalScore, isPartInRange, scoreParts, scoreRangeInWords } from './clinical-scores';

/**
 * Checks a typed score against its scale. Throws a DataError for an unknown part, a missing total, a number out of
 * range, and a Sunnybrook composite that its own parts contradict. `path`: place of the score in `file`, such as
 * `scores[2]`.
 */
export function checkScore(score: ClinicalScore, file: string, path: string): void {
  const parts = new Map(scoreParts(score.scale));
  for (const [id, value] of Object.entries(score.values)) {
    const part = parts.get(id);
    const at = `${path}.values.${id}`;
    if (part === undefined) throw new DataError(file, at, value, `one of ${[...parts.keys()].join(', ')}`);
    if (!isPartInRange(part, value)) throw new DataError(file, at, value, scoreRangeInWords(part));
  }
  const { total, movement, resting, synkinesis } = score.values;
  if (total === undefined) throw new DataError(file, `${path}.values.total`, total, 'a total');
  if (score.scale !== 'sunnybrook' || movement === undefined || resting === undefined || synkinesis === undefined)
    return;
  const sum = movement - resting - synkinesis;
  if (total !== sum)
    throw new DataError(file, `${path}.values.total`, total, `${sum}: movement less resting less synkinesis`);
}
