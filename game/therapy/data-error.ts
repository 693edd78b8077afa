import { visibleText } from './visible-text';

/** Longest excerpt of a value in a message [letters]. */
const LONGEST_VALUE = 80;
/** A list or an object up to this long is written out; of a longer one only the size is given [entries]. */
const MOST_ENTRIES = 20;

/** A description of what was found, where the value itself would not help: an empty text, a size, a form. */
export class InWords {
  constructor(readonly words: string) {}
}

/**
 * Bad data at a boundary: where it is, what was found, what was expected. Thrown before anything is used or stored. The
 * data may come from a stranger's file: every part of the error is safe to show as it is.
 */
export class DataError extends Error {
  readonly file: string;
  /** Place inside the file, such as `grades.holdMs[0]`; empty for the file as a whole. */
  readonly path: string;
  /** A short excerpt of the value, for a person. */
  readonly found: string;
  readonly expected: string;

  constructor(
    file: string,
    path: string,
    readonly value: unknown,
    expected: string,
  ) {
    const found = foundIn(value);
    const at = { file: visibleText(file), path: visibleText(path), expected: visibleText(expected, 1000) };
    super(`${at.file}: ${at.path || 'the file'} is ${found}, expected ${at.expected}`);
    this.name = 'DataError';
    this.found = found;
    this.file = at.file;
    this.path = at.path;
    this.expected = at.expected;
  }
}

function foundIn(value: unknown): string {
  if (value instanceof InWords) return visibleText(value.words, LONGEST_VALUE);
  if (value === undefined) return 'missing';
  if (typeof value === 'string') {
    const quoted = JSON.stringify(value.slice(0, 4 * LONGEST_VALUE)).slice(1, -1);
    return value === '' ? 'an empty text' : `"${visibleText(quoted, LONGEST_VALUE)}"`;
  }
  if (Array.isArray(value) && value.length > MOST_ENTRIES) return `a list of ${value.length} entries`;
  if (isObject(value) && Object.keys(value).length > MOST_ENTRIES)
    return `an object of ${Object.keys(value).length} keys`;
  return visibleText(JSON.stringify(value, shortened(value)) ?? String(value), LONGEST_VALUE);
}

/** Keeps only the first level: of a deep or large value only the outline is shown. */
function shortened(whole: unknown): (key: string, value: unknown) => unknown {
  return (_, value) => {
    if (value === whole) return value;
    if (typeof value === 'string') return value.slice(0, LONGEST_VALUE);
    if (Array.isArray(value)) return value.length === 0 ? value : '[…]';
    return isObject(value) ? '{…}' : value;
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
