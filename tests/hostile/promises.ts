import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from './door';

/** Letters that a message may not hold: they would turn the text around them, or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** What every refusal of data says. */
interface Said {
  readonly file: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** A refusal that names where, what was found and what was expected, in text that is safe to show. Throws for any other. */
export function saidWell({ file, path, found, expected }: Said): Outcome {
  for (const [part, said] of Object.entries({ file, path, found, expected })) {
    if (typeof said !== 'string') throw new Error(`a refusal whose ${part} is ${typeof said}, expected a text`);
    if (part !== 'path' && said === '') throw new Error(`a refusal that does not say its ${part}`);
    if (UNSEEN.test(said)) throw new Error(`a refusal whose ${part} holds letters that cannot be seen`);
    if (said.length > 2000) throw new Error(`a refusal whose ${part} has ${said.length} letters`);
  }
  return 'refused';
}

/** What was accepted, written as a file and read again, is the same. Throws where it is not. */
export function comesBack<T>(accepted: T, read: (json: unknown) => unknown): void {
  const written = JSON.parse(JSON.stringify(accepted));
  // Compared as it is written: less than nothing (-0) is nothing there.
  const again = JSON.parse(JSON.stringify(read(written)));
  if (!isDeepStrictEqual(again, written)) throw new Error('accepted, and another thing when it is read again');
}
