import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { blinkEndMs } from '../../../engine-adapters/practice-face/script/blink';
import { type Effort, effortTimes } from '../../../engine-adapters/practice-face/script/effort';
import type { Happening } from '../../../engine-adapters/practice-face/script/happening';
import { type PracticeScript, QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { MovementId } from '../../../game/movement/movement-id';
import type { AffectedSide } from '../../../game/movement/side';
import type { AnsweringRegion, Clip, RangeMs } from './clip';
import { seededRandom } from './seeded-random';

/** ms of calibration at the clip's start: stillness, then three comfortable tries. */
const REST_MS = 9000;
const TRIES = 3;
/** ms; what is judged of each patient. */
const PLAY_MS = 120_000;
/** Movements whose co-movement the eye shows. */
const MOVEMENTS: readonly MovementId[] = [
  'closed-smile',
  'lip-pucker',
  'closed-smile',
  'lip-pucker',
  'brow-raise',
  'open-mouth-smile',
];
/** Movements that the corner of the mouth may answer: it has no part in them. */
const MOVEMENTS_AWAY_FROM_MOUTH: readonly MovementId[] = ['gentle-eye-closure', 'brow-raise'];
const AFFECTED: readonly AffectedSide[] = ['both', 'patientLeft', 'patientRight'];

/**
 * One patient of the practice face: nine quiet seconds, three tries, two minutes of slow attempts among blinks, glances and words.
 * One whose mouth answers smiles before the tries, so that the reach of the corners is known.
 */
export function generatedClip(seed: number, answers: AnsweringRegion = 'eye'): Clip {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const oneOf = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  const movement = oneOf(answers === 'eye' ? MOVEMENTS : MOVEMENTS_AWAY_FROM_MOUTH, 'closed-smile');
  const affected = oneOf(AFFECTED, 'both');

  const efforts: Effort[] = [];
  let at = REST_MS + 500;
  const add = (effort: Omit<Effort, 'movement' | 'startMs'>, pauseMs: number, of: MovementId = movement) => {
    const next = { ...effort, movement: of, startMs: at };
    efforts.push(next);
    at = effortTimes(next).endMs + pauseMs;
  };
  if (answers === 'mouthCorner')
    for (let i = 0; i < TRIES; i++) add({ size: 1, speedPerS: 0.7, holdMs: 1200 }, 2500, 'closed-smile');
  const triesFrom = at;
  for (let i = 0; i < TRIES; i++) add({ size: 1, speedPerS: 0.7, holdMs: 1200 }, 2500);
  const playFrom = at;
  while (at < playFrom + PLAY_MS - 14_000) {
    add({ size: between(0.35, 1.1), speedPerS: between(0.25, 0.75), holdMs: between(1500, 4500) }, between(2500, 5000));
  }
  const script: PracticeScript = {
    ...QUIET_SCRIPT,
    seed,
    durationMs: playFrom + PLAY_MS,
    efforts,
    tremor: { hz: between(3, 7), size: oneOf([0, 0, 0.03], 0) },
    // Two in three blink as people do in play (9 a minute), the others far more often.
    blinkHabit: {
      perMinute: random() < 0.67 ? between(8, 12) : between(20, 26),
      partialShare: 0.5,
      longShare: 0,
      oneSidedShare: 0.05,
    },
    happenings: happenings(
      efforts.filter((e) => e.startMs >= playFrom),
      playFrom,
      between,
    ),
    head: { wanderDeg: between(0.3, 1.5), wanderMs: between(6000, 12_000) },
    lidWander: { size: between(0.005, 0.025), periodMs: between(5000, 11_000) },
    camera: {
      ...QUIET_SCRIPT.camera,
      jitter: between(0, 0.4),
      droppedShare: oneOf([0, 0, 0.02], 0),
      noiseIod: between(0.001, 0.0022),
    },
  };
  const practice = practiceFrames(script);
  return {
    name: answers === 'eye' ? `patient ${seed}` : `patient ${seed}, mouth answers`,
    origin: 'generated',
    movement,
    affected,
    rest: [500, REST_MS],
    reference: [triesFrom, playFrom],
    answers,
    smiles: answers === 'eye' ? null : [REST_MS, triesFrom],
    play: [playFrom, playFrom + PLAY_MS],
    frames: [...practice],
    // Words are over half a second after the last of them.
    troubles: script.happenings.map((h): RangeMs => [h.startMs, h.endMs + (h.kind === 'speech' ? 500 : 0)]),
    blinks: practice.truth.blinks.map((b) => ({ startMs: b.startMs, endMs: blinkEndMs(b) })),
  };
}

/** Now and then, mostly in the pauses: a glance, a turn of the head, some words. */
function happenings(
  efforts: readonly Effort[],
  fromMs: number,
  between: (low: number, high: number) => number,
): Happening[] {
  return efforts.flatMap((effort): Happening[] => {
    const chance = between(0, 1);
    // One in four happens while the movement is held.
    const inPause = between(0, 1) < 0.75;
    const startMs = inPause ? Math.max(fromMs, effort.startMs - 2300) : effortTimes(effort).holdFrom;
    const span = { startMs, endMs: startMs + between(600, 1500) };
    if (chance < 0.12)
      return [{ kind: 'gaze', ...span, towardPatientLeft: between(-0.25, 0.25), up: between(-0.2, 0.15) }];
    if (chance < 0.2)
      return [{ kind: 'turn', ...span, yawDeg: between(-18, 18), pitchDeg: between(-10, 10), rollDeg: between(-6, 6) }];
    if (chance < 0.3) return [{ kind: 'speech', ...span }];
    return [];
  });
}
