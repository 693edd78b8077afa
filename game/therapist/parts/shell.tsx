import type { ComponentChildren } from 'preact';
import { useConsole, useLanguage, useSay, useSpeak } from '../console-context';
import { hashOf, type Place } from '../place';
import { LANGUAGES } from '../settings/appearance';

const NAV: readonly Extract<Place, { at: 'caseload' | 'results' | 'settings' }>[] = [
  { at: 'caseload' },
  { at: 'results' },
  { at: 'settings' },
];

/** The frame of every screen: links, the lock, and the last refusal of the vault. */
export function Shell({ children }: { children: ComponentChildren }) {
  const console = useConsole();
  const say = useSay();
  const open = console.vault.value === 'open';
  return (
    <>
      <header class="bar">
        <strong class="brand">{say('brand')}</strong>
        {open && (
          <nav aria-label={say('nav')}>
            {NAV.map((place) => (
              <a
                key={place.at}
                href={hashOf(place)}
                aria-current={console.place.value.at === place.at ? 'page' : undefined}
              >
                {say(`nav.${place.at as 'caseload'}`)}
              </a>
            ))}
          </nav>
        )}
        <LanguageChoice />
        {open && (
          <button type="button" onClick={() => console.lock()}>
            {say('lock')}
          </button>
        )}
      </header>
      <Refused />
      <main id="main">{children}</main>
      <footer class="intended">{say('intendedUse')}</footer>
    </>
  );
}

function LanguageChoice() {
  const language = useLanguage();
  const speak = useSpeak();
  const say = useSay();
  return (
    <select
      class="language"
      aria-label={say('language')}
      value={language}
      onChange={(event) => {
        speak(LANGUAGES.find((one) => one === event.currentTarget.value) ?? language);
      }}
    >
      <option value="en">English</option>
      <option value="de">Deutsch</option>
    </select>
  );
}

function Refused() {
  const { refused } = useConsole();
  const say = useSay();
  if (refused.value === null) return null;
  return (
    <p class="note trouble" role="alert">
      {say(`refused.${refused.value.fault}`)} <span class="detail">{refused.value.detail}</span>
      <button type="button" onClick={() => (refused.value = null)}>
        {say('close')}
      </button>
    </p>
  );
}
