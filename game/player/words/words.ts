import i18next, { type i18n } from 'i18next';
import type { en } from './en';

/** A key whose sentence bends with a number is asked for without its ending. */
type Spoken<K extends string> = K extends `${infer Stem}_one` ? Stem : K extends `${string}_other` ? never : K;

export type WordKey = Spoken<keyof typeof en>;

/** What another language must bring: every key of English, nothing else. */
export type Wordbook = Readonly<Record<keyof typeof en, string>>;

export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Opens the wordbooks.
 * In: a wordbook for each language tag. Out: `say` of a language; it throws where a tag has no wordbook.
 */
export function openWords(books: Readonly<Record<string, Wordbook>>): (language: string) => Say {
  const words: i18n = i18next.createInstance();
  void words.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(books).map(([tag, book]) => [tag, { translation: book }])),
  });
  return (language) => {
    if (!(language in books)) throw new Error(`no wordbook for language "${language}"`);
    const say = words.getFixedT(language);
    return (key, values) => say(key, { ...values });
  };
}
