import type { MovementId } from '../../../game/movement/movement-id';
import { SETTINGS } from '../../../game/movement/settings';
import { type AffectedSide, SIDES } from '../../../game/movement/side';
import { type Effort, effortTimes } from './effort';
import type { Happening } from './happening';
import { type PracticeCoMovement, type PracticeScript, QUIET_SCRIPT } from './practice-script';
import { seededRandom } from './seeded-random';

/** Practice patients, each with one habit that the game must answer rightly. */
export const PATIENT_NAMES = [
  'ideal',
  'tooFast',
  'tooBig',
  'synkinetic',
  'trembling',
  'blinking',
  'droppingOut',
  'talking',
] as const;

export type PatientName = (typeof PATIENT_NAMES)[number];

export interface PatientRequest {
  readonly movement: MovementId;
  readonly affected: AffectedSide;
  /** Share of reach at which attempts are held (0.4). */
  readonly target?: number;
  /** How long each is held, ms (3000). */
  readonly holdMs?: number;
  /** Highest speed of attempts, reach per second (0.35). */
  readonly speedPerS?: number;
  /** Attempts after the calibration (4). */
  readonly attempts?: number;
  readonly seed?: number;
  /** Share of the fissure that a synkinetic eye loses while the target is held (0.2). */
  readonly eyeLoss?: number;
}

/** A patient's script, and where in it the calibration ends and the attempts are, ms. */
export interface PracticePatient {
  readonly script: PracticeScript;
  /** Stillness for the calibration. */
  readonly restMs: readonly [from: number, to: number];
  /** The three comfortable tries. */
  readonly referenceMs: readonly [from: number, to: number];
  readonly playMs: readonly [from: number, to: number];
}

const REST_MS = 10_000;
/** Comfortable tries are unhurried and reach 1.0. */
const TRY = { size: 1, speedPerS: 0.7, holdMs: 1200 } as const;
const PAUSE_MS = 2500;

/** Ten seconds of rest, three comfortable tries, then attempts at the target, each with a full release before the next. */
export function practicePatient(name: PatientName, request: PatientRequest): PracticePatient {
  const target = request.target ?? 0.4;
  const holdMs = request.holdMs ?? 3000;
  const seed = request.seed ?? 1;
  const plan = { size: target, speedPerS: request.speedPerS ?? 0.35, holdMs, ...HURRY[name]?.(target) };

  const efforts: Effort[] = [];
  let at = REST_MS;
  const add = (effort: Omit<Effort, 'movement' | 'startMs'>) => {
    const next = { ...effort, movement: request.movement, startMs: at };
    efforts.push(next);
    at = effortTimes(next).endMs + PAUSE_MS;
  };
  for (let i = 0; i < SETTINGS.calibration.tries; i++) add(TRY);
  const playFrom = at;
  for (let i = 0; i < (request.attempts ?? 4); i++) add(plan);
  const durationMs = at;

  const quiet: PracticeScript = {
    ...QUIET_SCRIPT,
    seed,
    durationMs,
    efforts: request.movement === 'rest' ? [] : efforts,
  };
  const habits = HABITS[name]?.({
    quiet,
    request,
    target,
    playFrom,
    efforts: efforts.slice(SETTINGS.calibration.tries),
  });
  return {
    script: { ...quiet, ...habits },
    restMs: [1000, REST_MS - 500],
    referenceMs: [REST_MS, playFrom],
    playMs: [playFrom, durationMs],
  };
}

/** How the attempts of some patients differ. */
const HURRY: Partial<Record<PatientName, (target: number) => Partial<Effort>>> = {
  // In and out again, hardly held: there is nothing slow in it.
  tooFast: () => ({ speedPerS: 2.5, holdMs: 250 }),
  tooBig: (target) => ({ size: Math.max(2 * target, target + 0.5), speedPerS: 0.6 }),
};

interface Making {
  readonly quiet: PracticeScript;
  readonly request: PatientRequest;
  readonly target: number;
  readonly playFrom: number;
  readonly efforts: readonly Effort[];
}

const HABITS: Partial<Record<PatientName, (making: Making) => Partial<PracticeScript>>> = {
  synkinetic: ({ request, target }) => ({ coMovements: eyesAlong(request, target) }),
  trembling: () => ({ tremor: { hz: 5, size: 0.08 } }),
  blinking: ({ quiet }) => ({ blinkHabit: { ...quiet.blinkHabit, perMinute: 15 } }),
  droppingOut: ({ quiet, playFrom }) => ({
    camera: { ...quiet.camera, jitter: 0.6, droppedShare: 0.1 },
    happenings: dropouts(quiet, playFrom),
  }),
  talking: ({ efforts }) => ({
    // Speaks in every pause before an attempt, and through the hold of the second one.
    happenings: efforts.flatMap((effort, i): Happening[] => {
      const pause: Happening = { kind: 'speech', startMs: effort.startMs - 2200, endMs: effort.startMs - 500 };
      const { holdFrom, releaseFrom } = effortTimes(effort);
      return i === 1 ? [pause, { kind: 'speech', startMs: holdFrom, endMs: releaseFrom }] : [pause];
    }),
  }),
};

/** The eye of the affected side closes along with any movement but its own. */
function eyesAlong({ movement, affected, eyeLoss }: PatientRequest, target: number): PracticeCoMovement[] {
  const sides = affected === 'both' ? SIDES : [affected];
  const region = movement === 'gentle-eye-closure' ? 'mouthCorner' : 'eye';
  return sides.map((side) => ({ region, side, gain: (eyeLoss ?? 0.2) / target, lagMs: 60 }));
}

/** The tracker loses the face for a third to a whole second, about ten times a minute. */
function dropouts({ seed, durationMs }: PracticeScript, playFrom: number): Happening[] {
  const random = seededRandom(seed, 7003);
  const lost: Happening[] = [];
  for (let at = playFrom + 1000; at < durationMs; at += 4000 + 4000 * random()) {
    lost.push({ kind: 'noFace', startMs: at, endMs: at + 300 + 700 * random() });
  }
  return lost;
}
