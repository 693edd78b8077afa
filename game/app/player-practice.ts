import { createLiveFace } from '../../engine-adapters/practice-face/dials/live-face';
import { createPracticeSource } from '../../engine-adapters/practice-face/practice-source';
import type { PracticeTiming } from '../../engine-adapters/practice-face/practice-timing';
import {
  PRACTICE_BLINKS,
  type PracticeScript,
  QUIET_SCRIPT,
} from '../../engine-adapters/practice-face/script/practice-script';
import type { Side } from '../movement/side';
import type { PracticePatient } from '../player/address-options';
import type { PracticeFace, PracticeRequest } from '../player/player-ports';

/** The habits of each patient's face; the page controls its efforts. */
const HABITS: Readonly<Partial<Record<PracticePatient, Partial<PracticeScript>>>> = {
  blinking: { blinkHabit: { ...PRACTICE_BLINKS, perMinute: 15 } },
  trembling: { tremor: { hz: 5, size: 0.08 } },
  // Slow enough to count as still, and within some seconds far enough that a rest cannot be learnt from it.
  turning: { head: { wanderDeg: 12, wanderMs: 14_000 } },
};

/** Activation at which an eye has lost the stated share: about the middle of every band. */
const JOIN_AT = 0.5;
/** Delay of an eye's co-movement after the mouth, as with crossed nerves [ms]. */
const JOIN_LAG_MS = 60;

/** A practice face for the player's pages: the live face of the practice adapter, with the port of a camera. */
export function openPractice({ patient, seed, speed }: PracticeRequest, timing: PracticeTiming): PracticeFace {
  const script: PracticeScript = { ...QUIET_SCRIPT, seed, ...HABITS[patient] };
  const face = createLiveFace(script, { movement: 'closed-smile', target: 0, speedPerS: 0.4 });
  const source = createPracticeSource(face, { ...timing, pace: speed });
  const joined = new Map<Side, number>();
  return {
    start: (listener) => source.start(listener),
    stop: () => source.stop(),
    aim: ({ movement, target, speedPerS }) =>
      movement === 'rest' ? face.aimAt({ target: 0 }) : face.aimAt({ movement, target, speedPerS }),
    joinIn(side, share) {
      joined.set(side, share);
      const coMovements = [...joined].map(([eyeSide, loss]) => ({
        region: 'eye' as const,
        side: eyeSide,
        gain: loss / JOIN_AT,
        lagMs: JOIN_LAG_MS,
      }));
      face.change({ coMovements });
    },
    blink: () => face.blink(),
  };
}
