import { keptFile } from '../../engine-adapters/cache-storage/kept-file';
import { unpackPlan } from '../../engine-adapters/exchange/unpack-plan';
import { howlerSound } from '../../engine-adapters/howler/howler-sound';
import { leaveNothingUnderWay } from '../../engine-adapters/indexed-db/leave-nothing-under-way';
import { localText } from '../../engine-adapters/local-storage/local-text';
import { openLocalStore } from '../../engine-adapters/localforage/open-local-store';
import { createCameraSource } from '../../engine-adapters/mediapipe/camera-source';
import { hearRefused } from '../../engine-adapters/network/page-guard';
import { openSiteCopy } from '../../engine-adapters/offline/open-site-copy';
import { knownCalibration } from '../../engine-adapters/practice-face/known-calibration';
import { pageTiming } from '../../engine-adapters/practice-face/practice-timing';
import { takeNoTurnWhenLeft } from '../../engine-adapters/web-locks/take-no-turn-when-left';
import { knownBrowser } from '../player/known-browser';
import { openInside } from '../player/open-inside';
import type { HomeContext } from '../player/player-context';
import { newId } from '../ports/new-id';
import type { SealMaker } from '../ports/plan-seal';
import { browserClock } from './browser-clock';
import { openPractice } from './player-practice';
import { saveFile } from './save-file';
import { SHIPPED_LEVELS } from './shipped-levels';

leaveNothingUnderWay(window);
takeNoTurnWhenLeft(window);

/** Base address: everything is served below the page's own address. */
const siteBase = new URL('.', document.baseURI).href;

/** The key with which this device signs what a player shows; its code is loaded, and the key created, at first use. */
const loadSeal = async () =>
  (await import('../../engine-adapters/jose/seal-maker')).openSealMaker('tiny-tides-device-key');
const deviceSeal: SealMaker = {
  key: async () => (await loadSeal()).key(),
  sign: async (kind, content) => (await loadSeal()).sign(kind, content),
  forget: async () => (await loadSeal()).forget(),
};

/** Opens everything behind the home page, with the engines of a browser. */
export const openPlayerInside = (home: HomeContext) =>
  openInside(home, {
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
    siteCopy: openSiteCopy(siteBase, browserClock.nowMs),
    browser: knownBrowser({
      ...{ userAgent: navigator.userAgent, maxTouchPoints: navigator.maxTouchPoints },
      window: matchMedia('(display-mode: standalone)').matches ? 'own' : 'tab',
    }),
    saveFile,
    hearRefused,
  });
