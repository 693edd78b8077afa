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
  const page = element('section', 'page', element('h1', '', 'Tiny Tides'));
  for (const [language, [sentence, name]] of Object.entries(SENTENCES)) {
    const button = element('button', 'button', name);
    button.type = 'button';
    button.addEventListener('click', again);
    const note = element('div', 'note', element('p', '', sentence), element('div', 'row', button));
    note.lang = language;
    note.setAttribute('role', 'alert');
    page.append(note);
  }
  place.append(element('main', 'alone', page));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  look: string,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = look;
  made.append(...inside);
  return made;
}
