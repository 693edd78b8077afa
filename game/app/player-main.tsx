import '@fontsource-variable/nunito/wght.css';
import '@fontsource/atkinson-hyperlegible/latin-400.css';
import '@fontsource/atkinson-hyperlegible/latin-700.css';
import '@fontsource/atkinson-hyperlegible/latin-ext-400.css';
import '@fontsource/atkinson-hyperlegible/latin-ext-700.css';
import '../player/style/palette.css';
import '../player/style/base.css';
import '../player/style/world.css';
import '../player/style/top-bar.css';
import '../player/style/pages.css';
import '../player/style/home.css';
import '../player/style/forms.css';
import '../player/style/play.css';
import '../player/style/games.css';
import '../player/style/reef.css';
import '../player/style/handover.css';
import { keptFile } from '../../engine-adapters/cache-storage/kept-file';
import { unpackPlan } from '../../engine-adapters/exchange/unpack-plan';
import { howlerSound } from '../../engine-adapters/howler/howler-sound';
import { localText } from '../../engine-adapters/local-storage/local-text';
import { openLocalStore } from '../../engine-adapters/localforage/open-local-store';
import { createCameraSource } from '../../engine-adapters/mediapipe/camera-source';
import { knownCalibration } from '../../engine-adapters/practice-face/known-calibration';
import { pageTiming } from '../../engine-adapters/practice-face/practice-timing';
import { startPlayer } from '../player/start-player';
import { newId } from '../ports/new-id';
import type { SealMaker } from '../ports/plan-seal';
import { browserClock } from './browser-clock';
import { outliveTranslators } from './outlive-translators';
import { openPractice } from './player-practice';
import { saveFile } from './save-file';
import { SHIPPED_LEVELS } from './shipped-levels';

/** Base address: everything is served below the page's own address. */
const siteBase = new URL('.', document.baseURI).href;
const place = document.getElementById('app');
if (place === null) throw new Error('index.html: no element with the id "app"');

/** The key with which this device signs what a player shows; its code is loaded, and the key created, at first use. */
const loadSeal = async () =>
  (await import('../../engine-adapters/jose/seal-maker')).openSealMaker('tiny-tides-device-key');
const deviceSeal: SealMaker = {
  key: async () => (await loadSeal()).key(),
  sign: async (kind, content) => (await loadSeal()).sign(kind, content),
  forget: async () => (await loadSeal()).forget(),
};

outliveTranslators();
startPlayer(place, {
  clock: browserClock,
  store: openLocalStore(),
  sound: howlerSound(new URL('sound/', siteBase).href),
  camera: createCameraSource({
    siteBase,
    keptModelFile: keptFile('tiny-tides-face-model'),
    keptChoice: localText('tiny-tides/tracker'),
  }),
  openPractice: (request) => openPractice(request, pageTiming(browserClock)),
  practiceCalibration: knownCalibration,
  levels: SHIPPED_LEVELS,
  loadLagoon: async () => (await import('../scenes/lagoon/open-lagoon')).openLagoon,
  loadReef: async () => (await import('../scenes/reef/show-reef')).showReef,
  newId,
  unpackPlan,
  openSeal: async (kind, text) => (await import('../../engine-adapters/jose/open-seal')).openSeal(kind, text),
  deviceSeal,
  loadCodeDrawing: async () => (await import('../../engine-adapters/qr/code-drawing')).codeDrawing,
  loadCodeCamera: async () => (await import('../../engine-adapters/qr/code-camera')).codeCamera,
  saveFile,
});
