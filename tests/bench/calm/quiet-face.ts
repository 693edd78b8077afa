import { type Blink, blinksOf } from '../../../engine-adapters/practice-face/script/blink';
import { type Effort, effortTimes } from '../../../engine-adapters/practice-face/script/effort';
import type { Happening } from '../../../engine-adapters/practice-face/script/happening';
import { type PracticeScript, QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { QuietRegion } from '../../../game/movement/co-movement/quiet-region';
import type { MovementId } from '../../../game/movement/movement-id';
import type { AffectedSide, Side } from '../../../game/movement/side';
import type { RangeMs } from '../clips/clip';
import { seededRandom } from '../clips/seeded-random';
import { QUIET_ACT_KINDS, type QuietAct, type QuietActKind, TIC_PARTS } from './quiet-act';

/** A face that sits before the game and trains nothing: what it does, and when. */
export interface QuietFace {
  readonly seed: number;
  readonly movement: MovementId;
  readonly affected: AffectedSide;
  /** Regions whose allowance is stated at the floor; none: the level's own. */
  readonly strict: readonly QuietRegion[];
  readonly script: PracticeScript;
  /** In order, none over another. */
  readonly acts: readonly QuietAct[];
  /** How far the tracker's chin sinks with closing lids, of a full opening of the jaw. */
  readonly chinWithLids: number;
  readonly rest: RangeMs;
  readonly tries: RangeMs;
  readonly play: RangeMs;
}

const REST_MS = 9000;
const TRIES = 3;

/** What may be played, with every region that may be asked to stay quiet beside it and that such a face moves. */
const PLAYED: readonly (readonly [MovementId, readonly QuietRegion[]])[] = [
  ['closed-smile', ['eye', 'brow']],
  ['lip-pucker', ['eye', 'brow', 'nose']],
  ['brow-raise', ['eye', 'mouthCorner', 'nose']],
  ['open-mouth-smile', ['eye', 'brow']],
  ['gentle-eye-closure', ['mouthCorner', 'brow']],
  ['snarl', ['brow']],
];
const AFFECTED: readonly AffectedSide[] = ['both', 'patientLeft', 'patientRight'];
/** Chin of a closing lid: real trackers shift it by up to 0.016 iod, a tenth of a full opening. */
const CHIN_WITH_LIDS = 0.1;

type Between = (low: number, high: number) => number;

/** A quiet face by its seed; movements and strictness take turns with it. `playMs`: how long it is watched. */
export function quietFace(seed: number, playMs: number): QuietFace {
  const random = seededRandom(seed);
  const between: Between = (low, high) => low + (high - low) * random();
  const oneOf = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  const [movement, quiet] = PLAYED[seed % PLAYED.length] ?? ['closed-smile', []];
  const efforts: Effort[] = [];
  let at = REST_MS + 500;
  for (let i = 0; i < TRIES; i++) {
    const effort: Effort = { movement, startMs: at, size: 1, speedPerS: 0.7, holdMs: 1200 };
    efforts.push(effort);
    at = effortTimes(effort).endMs + 2500;
  }
  const playFrom = at;
  const acts: QuietAct[] = [];
  const happenings: Happening[] = [];
  at += between(2000, 5000);
  // Every kind in turn from a drawn begin on, so that a short watch has many of them.
  for (let i = Math.floor(between(0, QUIET_ACT_KINDS.length)); ; i++) {
    const act = drawAct(QUIET_ACT_KINDS[i % QUIET_ACT_KINDS.length] ?? 'tic', at, between);
    if (act.endMs > playFrom + playMs - 1000) break;
    acts.push(act);
    if (act.kind === 'smileAtSomebody') {
      efforts.push(...smileOf(act, between));
      happenings.push(...turnOf(act, between));
    }
    at = act.endMs + between(1500, 6000);
  }
  const durationMs = playFrom + playMs;
  return {
    seed,
    movement,
    affected: oneOf(AFFECTED, 'both'),
    strict: Math.floor(seed / PLAYED.length) % 2 === 0 ? quiet : [],
    acts,
    chinWithLids: between(0, CHIN_WITH_LIDS),
    rest: [500, REST_MS],
    tries: [REST_MS, playFrom],
    play: [playFrom, durationMs],
    script: {
      ...QUIET_SCRIPT,
      seed,
      durationMs,
      efforts,
      happenings,
      blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
      blinks: drawBlinks(seed, durationMs, between),
      head: { wanderDeg: between(0.3, 2.5), wanderMs: between(6000, 12_000) },
      lidWander: { size: between(0.005, 0.05), periodMs: between(5000, 11_000) },
      camera: {
        ...QUIET_SCRIPT.camera,
        fps: oneOf([30, 30, 25, 15], 30),
        jitter: between(0, 0.4),
        droppedShare: oneOf([0, 0, 0.02], 0),
        noiseIod: between(0.001, 0.0022),
      },
    },
  };
}

/** Ten to forty a minute: whole, half, double and long ones, few of them with one eye. */
function drawBlinks(seed: number, untilMs: number, between: Between): Blink[] {
  const habit = { perMinute: between(10, 40), partialShare: between(0.3, 0.5), longShare: 0.04, oneSidedShare: 0.03 };
  const twice = between(0.1, 0.3);
  return blinksOf(habit, seed, 0, untilMs).flatMap((blink) => {
    const again = { ...blink, startMs: blink.startMs + between(350, 550) };
    return between(0, 1) < twice && blink.shutMs < 100 ? [blink, again] : [blink];
  });
}

function drawAct(kind: QuietActKind, startMs: number, between: Between): QuietAct {
  const lasting = (low: number, high: number) => ({ startMs, endMs: startMs + between(low, high) });
  const side: Side = between(0, 1) < 0.5 ? 'patientLeft' : 'patientRight';
  switch (kind) {
    case 'yawn':
      return {
        ...{ kind, ...lasting(4000, 7000) },
        ...{ jaw: between(1.2, 2.4), lids: between(0.5, 1), brow: between(0, 0.3) },
        ...{ corners: between(-0.25, 0.1), pitchDeg: between(2, 12) },
      };
    case 'swallow':
      return { kind, ...lasting(800, 1300), lips: between(0.3, 0.7), pitchDeg: between(-2.5, 0) };
    case 'sigh':
      return { kind, ...lasting(2500, 4500), jaw: between(0, 0.4), lids: between(0, 0.3), pitchDeg: between(0, 4) };
    case 'chewing':
      return {
        kind,
        ...lasting(4000, 12_000),
        perS: between(1, 1.9),
        jaw: between(0.25, 0.7),
        cheek: between(0.05, 0.2),
        side,
      };
    case 'smileAtSomebody':
      return { kind, ...lasting(2500, 5000) };
    case 'tic': {
      const part = TIC_PARTS[Math.floor(between(0, TIC_PARTS.length))] ?? 'lid';
      return { kind, ...lasting(120, 350), part, side, size: between(0.3, 0.9) };
    }
  }
}

/** A real smile, as quick as smiles at people are; nothing comes along with it. */
function smileOf({ startMs, endMs }: QuietAct, between: Between): Effort[] {
  const [size, speedPerS] = [between(0.5, 1.2), between(0.8, 2)];
  const whole = { movement: 'closed-smile', startMs, size, speedPerS, holdMs: 0 } as const;
  const waysMs = effortTimes(whole).endMs - startMs;
  return [{ ...whole, holdMs: Math.max(0, endMs - startMs - waysMs) }];
}

/** Who smiles at somebody looks there, and often turns there; one in three stands behind the camera. */
function turnOf({ startMs, endMs }: QuietAct, between: Between): Happening[] {
  const where = between(0, 3);
  if (where < 1) return [];
  const toLeft = between(0, 1) < 0.5 ? 1 : -1;
  const span = { startMs: startMs - 200, endMs };
  const glance: Happening = {
    ...{ kind: 'gaze', ...span },
    ...{ towardPatientLeft: toLeft * between(0.13, 0.3), up: between(-0.06, 0.06) },
  };
  if (where < 2) return [glance];
  const yawDeg = toLeft * between(4, 18);
  return [glance, { kind: 'turn', ...span, yawDeg, pitchDeg: between(-3, 3), rollDeg: between(-3, 3) }];
}
