import { visibleText } from '../game/therapy/visible-text';

/** One option of a command. */
export interface CommandOption {
  /** As it is typed, e.g. --port. */
  readonly name: string;
  /** What stands after it, as the help calls it, e.g. NUMBER; null for an option that stands alone. */
  readonly value: string | null;
  readonly says: string;
}

export type OptionsRead =
  | { readonly kind: 'run'; readonly given: ReadonlyMap<string, string> }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Exit code for a command that was not understood. */
export const NOT_UNDERSTOOD = 2;

const HELP: CommandOption = { name: '--help', value: null, says: 'shows this' };

/**
 * Reads what stands after a command. An option that stands alone is given as the empty text. What is not known, lacks
 * its value or stands twice is refused in one sentence; nothing is passed over in silence.
 */
export function readOptions(typed: readonly string[], known: readonly CommandOption[]): OptionsRead {
  const given = new Map<string, string>();
  const words = typed.flatMap((word) => splitAtEquals(word));
  if (words.some((word) => word === HELP.name || word === '-h')) return { kind: 'help' };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const option = known.find(({ name }) => name === word);
    if (option === undefined) return refused(`${visibleText(word)}: not known here; --help shows what there is.`);
    if (given.has(word)) return refused(`${word}: given twice; expected once.`);
    const value = option.value === null ? '' : words[++i];
    if (value === undefined) return refused(`${word}: nothing stands after it; expected ${option.value}.`);
    given.set(word, value);
  }
  return { kind: 'run', given };
}

/** The options one below the other, for a help text. */
export function optionLines(known: readonly CommandOption[]): readonly string[] {
  const rows = [...known, HELP].map(({ name, value, says }) => [value === null ? name : `${name} ${value}`, says]);
  const width = Math.max(...rows.map(([typed = '']) => typed.length));
  return rows.map(([typed = '', says]) => `  ${typed.padEnd(width)}  ${says}`);
}

function splitAtEquals(word: string): readonly string[] {
  const at = word.indexOf('=');
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word];
}

function refused(sentence: string): OptionsRead {
  return { kind: 'refused', sentence };
}
