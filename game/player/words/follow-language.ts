import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Settings } from '../settings';
import type { Spoken } from './load-words';

/** What the pages speak, and a language that was wished for but whose words could not be fetched (null without one). */
export interface Speech {
  readonly spoken: ReadonlySignal<Spoken>;
  readonly unspoken: ReadonlySignal<string | null>;
}

/**
 * Speaks the language of the settings as soon as its words are there; until then, and where they cannot be fetched, the
 * pages go on in the language before. Each change of the settings tries again. `load` rejects where words cannot be fetched.
 */
export function followLanguage(
  first: Spoken,
  settings: Signal<Settings>,
  load: (language: string) => Promise<Spoken>,
): Speech {
  const spoken = signal(first);
  const unspoken = signal<string | null>(null);
  effect(() => {
    const { language } = settings.value;
    unspoken.value = null;
    if (language === spoken.peek().language) return;
    // Words that come after another language was chosen come too late.
    const isWanted = () => settings.peek().language === language;
    load(language).then(
      (words) => {
        if (isWanted()) spoken.value = words;
      },
      () => {
        // Told on the page, with a way to try again.
        if (isWanted()) unspoken.value = language;
      },
    );
  });
  return { spoken, unspoken };
}
