import { DataError, InWords } from '../../therapy/data-error';
import { jsonTrouble } from './json-trouble';

/** Four years of daily practice (five blocks of 15 000 characters) stay below this; a larger file was not written by us. Characters. */
const MAX_LENGTH = 100_000_000;

/**
 * JSON from outside as plain data. Throws DataError for text that is empty, too long, no JSON, too deep, holds a forbidden
 * key, or one key twice in one object. A byte order mark before it is no part of it.
 */
export function parseForeignJson(text: string, file: string, maxLength = MAX_LENGTH): unknown {
  if (text.length > maxLength) {
    throw new DataError(file, '', new InWords(`${text.length} characters`), `at most ${maxLength} characters`);
  }
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  let data: unknown;
  try {
    data = JSON.parse(plain);
  } catch {
    const start = plain.slice(0, 40).trim();
    throw new DataError(file, '', start === '' ? new InWords('nothing') : start, 'JSON');
  }
  const trouble = jsonTrouble(plain);
  if (trouble !== null) throw new DataError(file, trouble.path, new InWords(trouble.found), trouble.expected);
  return data;
}
