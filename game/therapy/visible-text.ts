/**
 * Letters that change how the text around them looks, or that cannot be seen at all: controls (ESC, BEL, CR, the C1 row),
 * direction marks, zero-width signs, line separators, halves of a pair.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Longest piece of foreign text in one message [letters]. */
const LONGEST_SHOWN = 200;

/**
 * Foreign text, safe to show in a message: invisible letters are written out (`\u001b`), and the middle of a long text
 * is left out. `most`: letters that are kept, at least 8.
 */
export function visibleText(text: string, most = LONGEST_SHOWN): string {
  // Cut first, so that a text of many megabytes is not searched for a message.
  const letters = Array.from(text.length > 4 * most ? text.slice(0, 2 * most) + text.slice(-2 * most) : text);
  const long = text.length > 4 * most || letters.length > most;
  const tail = Math.floor(most / 4);
  const kept = long
    ? `${letters.slice(0, most - tail - 1).join('')}…${letters.slice(-tail).join('')}`
    : letters.join('');
  return kept.replace(UNSEEN, writtenOut);
}

/** A message of one or more lines without invisible letters, except its own line ends. */
export function visibleMessage(message: string): string {
  return message
    .split('\n')
    .map((line) => line.replace(UNSEEN, writtenOut))
    .join('\n');
}

function writtenOut(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}
