import { openWords, type SayOf } from '../../words/open-words';
import { useLanguage } from '../console-context';
import { de } from './words/de';
import { en } from './words/en';

/** Sentences of the assessment, which come with its page and not with the console. */
type AssessSay = SayOf<typeof en>;

const sayIn = openWords<typeof en>({ en, de });

/** The sentences of the assessment in the language in use. */
export function useAssessSay(): AssessSay {
  return sayIn(useLanguage());
}
