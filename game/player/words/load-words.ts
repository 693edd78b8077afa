import { openWords } from '../../words/open-words';
import type { en } from './en';
import type { Say, Wordbook, WordKey } from './words';

/** One language: its tag (BCP 47), the keys of its sentences, and what says them. */
export interface Spoken {
  readonly language: string;
  readonly keys: readonly WordKey[];
  readonly say: Say;
}

type LoadBook = () => Promise<Wordbook>;

/** A language comes when it is spoken: the others are as long, and most people never see them. */
const BOOKS = {
  en: async () => (await import('./en')).en,
  de: async () => (await import('./de')).de,
} satisfies Readonly<Record<string, LoadBook>>;

export type Language = keyof typeof BOOKS;

/** The languages that the player speaks; the first one is the usual one. */
export const LANGUAGES: readonly string[] = Object.keys(BOOKS);

/** Rejects where the words cannot be fetched, and for a language without a wordbook. */
export async function loadWords(language: string): Promise<Spoken> {
  const books: Readonly<Record<string, LoadBook | undefined>> = BOOKS;
  const load = books[language];
  if (load === undefined) throw new Error(`no wordbook for language "${language}"`);
  const book = await load();
  const say = openWords<typeof en>({ [language]: book })(language);
  return { language, keys: Object.keys(book) as WordKey[], say };
}
