import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseloadWords } from '../caseload/words/caseload-words';
import { CASELOAD_WORDS_DE } from '../caseload/words/de';
import { CASELOAD_WORDS_EN } from '../caseload/words/en';
import { openWords, type SayOf } from '../words/open-words';
import type { Console } from './console';
import type { Language, Theme } from './settings/appearance';
import { de } from './words/de';
import { en } from './words/en';

/** What every page of the console can use. */
export interface ConsoleContext {
  readonly console: Console;
  readonly language: Signal<Language>;
  readonly theme: Signal<Theme>;
}

const Context = createContext<ConsoleContext | null>(null);

export const ConsoleProvider = Context.Provider;

const sayIn = openWords<typeof en>({ en, de });

export function useConsole(): Console {
  return useKnown().console;
}

export function useLanguage(): Signal<Language> {
  return useKnown().language;
}

export function useTheme(): Signal<Theme> {
  return useKnown().theme;
}

/** The sentences of the language in use. */
export function useSay(): SayOf<typeof en> {
  return sayIn(useKnown().language.value);
}

/** The clinical names of the language in use. */
export function useNames(): CaseloadWords {
  return useKnown().language.value === 'de' ? CASELOAD_WORDS_DE : CASELOAD_WORDS_EN;
}

/** Formats a date in the language in use; `day`: YYYY-MM-DD or a wall clock. */
export function useDay(): (day: string) => string {
  const language = useKnown().language.value;
  return (day) =>
    new Date(`${day.slice(0, 10)}T12:00:00`).toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    });
}

function useKnown(): ConsoleContext {
  const known = useContext(Context);
  if (known === null) throw new Error('the console is used outside its provider');
  return known;
}
