import '../therapist/style/assess.css';
import { keptFile } from '../../engine-adapters/cache-storage/kept-file';
import { localText } from '../../engine-adapters/local-storage/local-text';
import { createCameraSource } from '../../engine-adapters/mediapipe/camera-source';
import { createLiveFace } from '../../engine-adapters/practice-face/dials/live-face';
import { createPracticeSource } from '../../engine-adapters/practice-face/practice-source';
import { pageTiming } from '../../engine-adapters/practice-face/practice-timing';
import { QUIET_SCRIPT } from '../../engine-adapters/practice-face/script/practice-script';
import { SIDES } from '../movement/side';
import type { AssessPorts } from '../therapist/assessment/camera/assess-ports';
import { browserClock } from './browser-clock';

/** Share of a full movement that the affected side of the drawn face reaches. */
const AFFECTED_REACH = 0.6;
/** Share of its opening that the eye of that side loses in any movement but its own, and its delay [ms]. */
const JOINING = { region: 'eye', gain: 0.25, lagMs: 60 } as const;
/** Reach per second: an unhurried movement. */
const SPEED_PER_S = 0.9;

/** What measuring with the camera in the console needs: the player's own camera and tracker, and a drawn face. */
export const assessPorts: AssessPorts = {
  // The player keeps a chosen model under the same name: whoever chose it once need not do so again.
  camera: createCameraSource({
    siteBase: new URL('.', document.baseURI).href,
    keptModelFile: keptFile('tiny-tides-face-model'),
    keptChoice: localText('tiny-tides/tracker'),
  }),
  openDemonstration(affected) {
    const sides = affected === 'both' ? SIDES : [affected];
    const face = createLiveFace(
      {
        ...QUIET_SCRIPT,
        reach: { patientLeft: 1, patientRight: 1, ...Object.fromEntries(sides.map((side) => [side, AFFECTED_REACH])) },
        coMovements: sides.map((side) => ({ ...JOINING, side, along: 'lip-pucker' as const })),
      },
      { movement: 'rest', target: 0, speedPerS: SPEED_PER_S },
    );
    return {
      source: createPracticeSource(face, pageTiming(browserClock)),
      aim: (movement, target) => face.aimAt({ movement, target }),
    };
  },
};
