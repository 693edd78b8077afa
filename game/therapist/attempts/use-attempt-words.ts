import { useLanguage, useNames, useSay } from '../console-context';
import { type AttemptWords, attemptWords } from './attempt-in-words';

/** The words of attempts in the language in use. */
export function useAttemptWords(): AttemptWords {
  return attemptWords(useLanguage(), useSay(), useNames());
}
