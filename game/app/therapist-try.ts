import '../therapist/style/try.css';
import { createLedPatient } from '../../engine-adapters/practice-face/dials/led-patient';
import { liveDials } from '../../engine-adapters/practice-face/dials/live-dials';
import { createLiveFace } from '../../engine-adapters/practice-face/dials/live-face';
import { knownCalibration } from '../../engine-adapters/practice-face/known-calibration';
import { createPracticeSource } from '../../engine-adapters/practice-face/practice-source';
import { pageTiming } from '../../engine-adapters/practice-face/practice-timing';
import { PATIENT_NAMES, type PatientRequest } from '../../engine-adapters/practice-face/script/patients';
import { QUIET_SCRIPT } from '../../engine-adapters/practice-face/script/practice-script';
import type { MovementTask } from '../movement/movement-task';
import { SETTINGS } from '../movement/settings';
import { JOINING_EYE_LOSS } from '../ports/practice-dials';
import type { TryPorts } from '../therapist/try-it/try-ports';
import { browserClock } from './browser-clock';

/** Added to the hold that is asked for: a patient holds a little longer, waiting for the light to be full [ms]. */
const HOLDS_ON_MS = 600;

/** What trying a level in the console needs: the player's own lagoon, and simulated faces. */
export const tryPorts: TryPorts = {
  openLagoon: async (...where) => (await import('../scenes/lagoon/open-lagoon')).openLagoon(...where),
  patients: PATIENT_NAMES,
  openPractice(task) {
    const face = createLiveFace(QUIET_SCRIPT, { movement: task.movement, target: 0, speedPerS: 0.35 });
    const led = createLedPatient(face, requestOf(task));
    const performance = {
      get script() {
        return face.script;
      },
      frameAt: led.frameAt,
    };
    return {
      source: createPracticeSource(performance, pageTiming(browserClock)),
      dials: liveDials(face),
      choose: (patient) => led.choose(PATIENT_NAMES.find((name) => name === patient) ?? null),
      ask: (next) => led.ask(requestOf(next)),
    };
  },
  calibration: ({ movement, affected }) =>
    knownCalibration({
      movement,
      affected,
      takenAt: browserClock.nowIso(),
      seed: QUIET_SCRIPT.seed,
      ...SETTINGS.calibration,
    }),
};

function requestOf({ movement, affected, target, holdMs }: MovementTask): PatientRequest {
  const sized = target > 0 ? { target } : {};
  return { movement, affected, holdMs: holdMs + HOLDS_ON_MS, eyeLoss: JOINING_EYE_LOSS, ...sized };
}
