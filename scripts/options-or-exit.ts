import { type CommandOption, NOT_UNDERSTOOD, optionLines, readOptions } from './read-options';

/**
 * What was typed after a command that is one program: the options that were given. Ends the program with its help, or with
 * the sentence of a refusal, before it has begun anything. `says`: what the command is for, `npm run NAME -- [options]: …`.
 */
export function optionsOrExit(says: string, known: readonly CommandOption[]): ReadonlyMap<string, string> {
  const asked = readOptions(process.argv.slice(2), known);
  if (asked.kind === 'run') return asked.given;
  if (asked.kind === 'refused') {
    console.error(asked.sentence);
    process.exit(NOT_UNDERSTOOD);
  }
  console.log([says, '', ...optionLines(known)].join('\n'));
  process.exit();
}
