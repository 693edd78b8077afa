import type { CaseloadWords } from '../../caseload/words/caseload-words';
import { openWords, type SayOf } from '../../words/open-words';
import type { Language } from '../settings/appearance';
import type { en } from './en';
import type { Wordbook } from './words';

/** One language: its sentences and the clinical names. */
export interface Spoken {
  readonly language: Language;
  readonly say: SayOf<typeof en>;
  readonly names: CaseloadWords;
}

/** A language comes when it is spoken: the others are as long, and most people never see them. */
const BOOKS: Readonly<Record<Language, () => Promise<{ readonly book: Wordbook; readonly names: CaseloadWords }>>> = {
  en: async () => {
    const [{ en }, { CASELOAD_WORDS_EN }] = await Promise.all([import('./en'), import('../../caseload/words/en')]);
    return { book: en, names: CASELOAD_WORDS_EN };
  },
  de: async () => {
    const [{ de }, { CASELOAD_WORDS_DE }] = await Promise.all([import('./de'), import('../../caseload/words/de')]);
    return { book: de, names: CASELOAD_WORDS_DE };
  },
};

/** Rejects where the words cannot be loaded. */
export async function loadWords(language: Language): Promise<Spoken> {
  const { book, names } = await BOOKS[language]();
  return { language, say: openWords<typeof en>({ [language]: book })(language), names };
}
