import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CaseloadWords } from '../caseload/words/caseload-words';
import type { Console } from './console';
import type { Language, Theme } from './settings/appearance';
import type { Spoken } from './words/load-words';
import type { Say } from './words/words';

/** What every page of the console can use. */
export interface ConsoleContext {
  readonly console: Console;
  /** The words of the language in use. */
  readonly spoken: ReadonlySignal<Spoken>;
  /** Another language: in use once its words are loaded. */
  readonly speak: (language: Language) => void;
  readonly theme: Signal<Theme>;
}

const Context = createContext<ConsoleContext | null>(null);

export const ConsoleProvider = Context.Provider;

export function useConsole(): Console {
  return useKnown().console;
}

export function useLanguage(): Language {
  return useKnown().spoken.value.language;
}

export function useSpeak(): (language: Language) => void {
  return useKnown().speak;
}

export function useTheme(): Signal<Theme> {
  return useKnown().theme;
}

/** The sentences of the language in use. */
export function useSay(): Say {
  return useKnown().spoken.value.say;
}

/** The clinical names of the language in use. */
export function useNames(): CaseloadWords {
  return useKnown().spoken.value.names;
}

/** Formats a date in the language in use; `day`: YYYY-MM-DD or a wall clock. */
export function useDay(): (day: string) => string {
  const { language } = useKnown().spoken.value;
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
