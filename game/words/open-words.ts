import i18next, { type i18n } from 'i18next';

/** A key with a singular and a plural form is requested without its ending. */
export type Spoken<K extends string> = K extends `${infer Stem}_one` ? Stem : K extends `${string}_other` ? never : K;

/** What another language must contain: every key of the first, nothing else. */
export type BookLike<B> = Readonly<Record<keyof B, string>>;

export type SayOf<B> = (key: Spoken<keyof B & string>, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Opens the wordbooks.
 * In: a wordbook for each language tag. Out: `say` of a language; it throws where a tag has no wordbook.
 */
export function openWords<B>(books: Readonly<Record<string, BookLike<B>>>): (language: string) => SayOf<B> {
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
