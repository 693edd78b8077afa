import { DataError, InWords } from '../../therapy/data-error';

/**
 * The text of a file that a person brings: UTF-8, with or without a byte order mark. Throws DataError for UTF-16 or UTF-32
 * (what an editor calls "Unicode") and for bytes that are no text at all. `file`: its name.
 */
export function foreignText(bytes: Uint8Array, file: string): string {
  if (isWideText(bytes)) throw new DataError(file, '', new InWords(WIDE_TEXT), UTF_8);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(file, '', new InWords('bytes that are no text in UTF-8'), UTF_8);
  }
}

/** How messages call a text of two or four bytes a letter, and what they ask for. */
export const WIDE_TEXT = 'text saved as UTF-16 ("Unicode")';
export const UTF_8 = 'text saved as UTF-8';

/** Whether these first bytes belong to text of two or four bytes a letter: its order mark, or a zero byte beside a letter. */
export function isWideText(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // JSON begins with a plain letter, and no JSON holds a zero byte.
  return first === 0 || second === 0;
}
