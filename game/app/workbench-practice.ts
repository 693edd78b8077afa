import { liveDials } from '../../engine-adapters/practice-face/dials/live-dials';
import { createLiveFace } from '../../engine-adapters/practice-face/dials/live-face';
import { liveKeys } from '../../engine-adapters/practice-face/dials/live-keys';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { createPracticeSource } from '../../engine-adapters/practice-face/practice-source';
import { pageTiming } from '../../engine-adapters/practice-face/practice-timing';
import { practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { type PracticeScript, QUIET_SCRIPT } from '../../engine-adapters/practice-face/script/practice-script';
import type { Clock } from '../ports/clock';
import { JOINING_EYE_LOSS } from '../ports/practice-dials';
import type { PracticeAct, PracticeDoor } from '../workbench/workbench-ports';

/** A live practice face with its dials, as the workbench controls it. */
export function workbenchPractice(clock: Clock): PracticeDoor {
  const face = createLiveFace(QUIET_SCRIPT, { movement: 'closed-smile', target: 0, speedPerS: 0.35 });
  const acts: Readonly<Record<PracticeAct, () => void>> = {
    blink: () => face.blink(),
    halfBlink: () => face.blink({ depth: 0.5 }),
    longBlink: () => face.blink({ shutMs: 700 }),
    winkLeft: () => face.blink({ sides: 'patientLeft' }),
  };
  return {
    source: createPracticeSource(face, pageTiming(clock)),
    dials: liveDials(face),
    act: (act) => acts[act](),
    key: liveKeys(face, { target: 0.5, speedPerS: 0.35, eyeLoss: JOINING_EYE_LOSS }),
    chooseMovement: (movement) => face.aimAt({ movement, target: 0 }),
    calibration(movement) {
      const { script, restMs, referenceMs, playMs } = practicePatient('ideal', {
        movement,
        affected: 'both',
        attempts: 0,
      });
      const { camera, place, reach, lidFollows } = face.script;
      const own: PracticeScript = { ...script, camera, place, reach, lidFollows };
      return {
        name: 'practice-face',
        frames: [...practiceFrames(own)],
        ranges: { rest: restMs, reference: referenceMs, play: playMs },
      };
    },
  };
}
