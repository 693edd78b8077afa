import type { Language } from './load-words';

/** Said where no wordbook could be fetched, so in every language at once. */
const SENTENCES: Readonly<Record<Language, readonly [sentence: string, again: string]>> = {
  en: ['Tiny Tides could not be fetched whole. Please look at the internet connection, then try again.', 'Try again'],
  de: [
    'Tiny Tides ist noch nicht ganz da. Bitte schau nach der Internetverbindung und versuche es noch einmal.',
    'Noch einmal',
  ],
};

/** Tells in an empty element that the words are missing, with a button that tries again. */
export function tellWithoutWords(place: HTMLElement, again: () => void): void {
  for (const [language, [sentence, name]] of Object.entries(SENTENCES)) {
    const note = document.createElement('p');
    note.lang = language;
    note.className = 'note';
    note.setAttribute('role', 'alert');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = name;
    button.addEventListener('click', again);
    note.append(`${sentence} `, button);
    place.append(note);
  }
}
