import { jsonTrouble } from '../../game/record/reading/json-trouble';
import { RecordingError } from './recording-error';

/** Most of a line that a message shows [characters]. */
const SHOWN_CHARS = 40;

/**
 * One line of a recording as the object it holds. Throws RecordingError for text that is no JSON object, or holds what
 * `JSON.parse` accepts without an error: one key twice, too many levels, keys with a special meaning in JavaScript.
 * `what`: name of the line in messages.
 */
export function parseRecordingLine(
  text: string,
  file: string,
  line: number,
  what: 'header' | 'line',
): Record<string, unknown> {
  const found = text.trim() === '' ? 'nothing' : `"${text.slice(0, SHOWN_CHARS)}"`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RecordingError(file, line, what, found, 'one whole JSON object');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RecordingError(file, line, what, found, 'one whole JSON object');
  const trouble = jsonTrouble(text);
  if (trouble !== null) throw new RecordingError(file, line, trouble.path, trouble.found, trouble.expected);
  return value as Record<string, unknown>;
}
