import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Clock } from '../ports/clock';
import type { KeptText } from '../ports/kept-text';
import { chooseLanguage } from '../words/choose-language';
import { PlayerApp } from './player-app';
import { Home, type HomeContext, type Inside } from './player-context';
import { firstSettings, readSettings, type Settings, wearSettings } from './settings';
import { createWayIn } from './way-in';
import { followLanguage } from './words/follow-language';
import { LANGUAGES, loadWords, type Spoken } from './words/load-words';
import { tellWithoutWords } from './words/without-words';

/** What the home page needs from outside. Wired in game/app. */
export interface HomePorts {
  readonly clock: Clock;
  /** Holds the settings as JSON. */
  readonly keptSettings: KeptText;
  /** Whether people kept something in this browser, as far as is known before the store is opened. */
  readonly wasKeptHere: () => boolean;
  /** Fetches everything behind the home page. Rejects where that is impossible; may be called again. */
  readonly loadInside: () => Promise<(home: HomeContext) => Inside>;
}

/**
 * Opens the player's pages in an element, for as long as the document lives: the home page as soon as its words are
 * there, and at once after it everything behind it. Where not even words can be fetched, that is told.
 */
export async function startPlayer(place: HTMLElement, ports: HomePorts): Promise<void> {
  const first = firstSettings({
    // Some browsers know only one language, some embedded pages none.
    language: chooseLanguage(navigator.languages ?? navigator.language, LANGUAGES, 'en'),
    lessMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moreContrast: matchMedia('(prefers-contrast: more)').matches,
  });
  const settings = signal(readSettings(parsed(ports.keptSettings.read()), first, LANGUAGES));
  effect(() => wearSettings(document.documentElement, settings.value));
  const words = await firstWords(settings.value.language);
  if (words === null) return tellWithoutWords(place, () => location.reload());
  const home = openHome({ first, settings, words, ports });
  render(
    <Home.Provider value={home}>
      <PlayerApp />
    </Home.Provider>,
    place,
  );
  home.wayIn.begin();
}

/** What a JSON text says; null for none and for a damaged one. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // It is a copy: the store has the settings.
    return null;
  }
}

/** The words of a language; of another one where they cannot be fetched; null where none can. */
async function firstWords(language: string): Promise<Spoken | null> {
  for (const one of new Set([language, ...LANGUAGES])) {
    try {
      return await loadWords(one);
    } catch {
      // The next one may be kept by the browser from an earlier day.
    }
  }
  return null;
}

interface HomeParts {
  readonly first: Settings;
  readonly settings: HomeContext['settings'];
  readonly words: Spoken;
  readonly ports: HomePorts;
}

function openHome({ first, settings, words, ports }: HomeParts): HomeContext {
  const speech = followLanguage(words, settings, loadWords);
  const home: HomeContext = {
    ...{ first, settings, languages: LANGUAGES, ...speech },
    ...{ clock: ports.clock, keptSettings: ports.keptSettings, wasKeptHere: ports.wasKeptHere() },
    wished: signal({}),
    dialog: signal(null),
    side: signal(null),
    wayIn: createWayIn({
      load: async () => {
        const openInside = await ports.loadInside();
        return () => openInside(home);
      },
      reload: async () => {
        const { ok, status } = await fetch(location.href, { cache: 'no-store' });
        if (!ok) throw new Error(`status ${status}: expected the page`);
        location.reload();
      },
    }),
    change(change) {
      settings.value = { ...settings.value, ...change };
      home.wished.value = { ...home.wished.value, ...change };
      home.wayIn.inside.value?.keepSettings();
    },
  };
  effect(() => {
    const { language, say } = speech.spoken.value;
    document.documentElement.lang = language;
    document.title = say('name');
  });
  return home;
}
