import { hearRefused } from '../../engine-adapters/network/page-guard';
import '@fontsource/atkinson-hyperlegible/latin-400.css';
import '@fontsource/atkinson-hyperlegible/latin-700.css';
import '../therapist/style/paper.css';
import '../therapist/style/console.css';
import '../therapist/style/print.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { leaveNothingUnderWay } from '../../engine-adapters/indexed-db/leave-nothing-under-way';
import { localText } from '../../engine-adapters/local-storage/local-text';
import { openSiteCopy } from '../../engine-adapters/offline/open-site-copy';
import { openVault } from '../../engine-adapters/vault/open-vault';
import { takeNoTurnWhenLeft } from '../../engine-adapters/web-locks/take-no-turn-when-left';
import { newId } from '../ports/new-id';
import { createConsole } from '../therapist/console';
import { ConsoleProvider } from '../therapist/console-context';
import { listRefused } from '../therapist/list-refused';
import { appearanceText, LANGUAGES, type Language, readAppearance } from '../therapist/settings/appearance';
import { TherapistApp } from '../therapist/therapist-app';
import { loadWords } from '../therapist/words/load-words';
import { chooseLanguage } from '../words/choose-language';
import { browserClock } from './browser-clock';
import { outliveTranslators } from './outlive-translators';
import { saveFile } from './save-file';
import { SHIPPED_LEVELS } from './shipped-levels';
import { SHIPPED_PLANS } from './shipped-plans';

/** Interval of the check whether somebody is still at the console [ms]. */
const TICK_MS = 5000;

outliveTranslators();
leaveNothingUnderWay(window);
takeNoTurnWhenLeft(window);
const place = document.getElementById('app');
if (place === null) throw new Error('therapist.html holds no #app');

const kept = localText('tiny-tides-console/appearance');
const therapist = createConsole(
  {
    clock: browserClock,
    vault: openVault(browserClock),
    loadSeal: async () =>
      (await import('../../engine-adapters/jose/seal-maker')).openSealMaker('tiny-tides-therapist-key'),
    loadCodeCamera: async () => (await import('../../engine-adapters/qr/code-camera')).codeCamera,
    openSeal: async (kind, text) => (await import('../../engine-adapters/jose/open-seal')).openSeal(kind, text),
    loadCodes: async () => (await import('../../engine-adapters/qr/code-drawing')).codeDrawing,
    loadCurves: async () => (await import('../../engine-adapters/uplot/curve-drawing')).curveDrawing,
    loadTry: async () => (await import('./therapist-try')).tryPorts,
    loadAssess: async () => (await import('./therapist-assess')).assessPorts,
    levels: SHIPPED_LEVELS,
    templates: SHIPPED_PLANS,
    newId,
    random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    playerAddress: new URL('./', document.baseURI).href,
    forgetAppearance: () => kept.erase(),
    saveFile,
    // A page without a safe address has no clipboard at all; what it refuses, the page says, and offers the other ways.
    copyText: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Said by the answer.
        return false;
      }
    },
    print: () => window.print(),
  },
  location.hash,
  (hash) => history.pushState(null, '', hash),
);
const [usual] = LANGUAGES;
const wanted = chooseLanguage(navigator.languages, LANGUAGES, usual);
const first = readAppearance(kept.read(), LANGUAGES.find((one) => one === wanted) ?? usual);
// Where the words of that language cannot be loaded, those of the usual one may be there.
const spoken = signal(await loadWords(first.language).catch(() => loadWords(usual)));
const theme = signal(first.theme);
let isFirst = true;
effect(() => {
  const chosen = { language: spoken.value.language, theme: theme.value };
  document.documentElement.lang = chosen.language;
  document.documentElement.dataset.theme = chosen.theme;
  // What nobody chose is not kept: the device may speak another language tomorrow.
  if (!isFirst) kept.write(appearanceText(chosen));
  isFirst = false;
});
const speak = (language: Language) => {
  loadWords(language).then(
    (words) => {
      spoken.value = words;
    },
    // Nothing is lost: the words do not come, so the page goes on in the language that it speaks.
    () => {},
  );
};
addEventListener('hashchange', () => therapist.follow(location.hash));
addEventListener('popstate', () => therapist.follow(location.hash));
for (const sign of ['pointerdown', 'keydown'] as const) addEventListener(sign, () => therapist.ports.vault.touch());
setInterval(() => therapist.tick(), TICK_MS);
hearRefused(listRefused(therapist));
void therapist.open();
// Where a therapist is in the address, so a page that is loaded anew stands there again.
void openSiteCopy(new URL('./', document.baseURI).href, browserClock.nowMs).keep(() => true);
render(
  <ConsoleProvider value={{ console: therapist, spoken, speak, theme }}>
    <TherapistApp />
  </ConsoleProvider>,
  place,
);
