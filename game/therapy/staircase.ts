import type { JudgedCount } from './attempt-success';
import type { PlannedMovement } from './prescription/prescription';

/** Where a movement stands between two whole grades. */
export interface StairState {
  /** 1..10; fractions add up over sessions. */
  readonly position: number;
}

export interface StairStep {
  readonly state: StairState;
  /** The grade to play next, a whole number. */
  readonly grade: number;
  readonly why: StairReason;
}

/** Why the grade moved or stayed. */
export interface StairReason extends JudgedCount {
  readonly kind: 'tightened' | 'loosened' | 'kept' | 'tooFewAttempts' | 'hardestBound' | 'easiestBound';
}

/** A movement of a plan, as far as its staircase goes. */
export type PlannedStair = Pick<PlannedMovement, 'grade' | 'bounds' | 'staircase'>;

/** Grades by which one success makes it harder. Ten successful attempts make one grade. */
const TIGHTEN = 0.1;
/**
 * A failure makes it easier by four times as much, so that the grade settles where four of five attempts succeed
 * (Kaernbach, 1991).
 */
const LOOSEN = 4 * TIGHTEN;
/** Most that one session may change, grades, harder and easier: also 1 to 4, so that the balance stays at 80 %. */
const MOST_TIGHTER = 0.5;
const MOST_LOOSER = 4 * MOST_TIGHTER;
/** Fewest judged attempts for a change of grade. */
const LEAST_ATTEMPTS = 3;

/** A movement's place before its first session. */
export function startStair(planned: Pick<PlannedMovement, 'grade'>): StairState {
  return { position: planned.grade };
}

/**
 * The grade at which a planned movement is played now: nobody else decides it. `stair`: where the movement stands;
 * undefined before its first session. Where the therapist has frozen the grade, it is the plan's.
 */
export function gradeToPlay(planned: PlannedStair, stair: StairState | undefined): number {
  if (planned.staircase === 'off') return planned.grade;
  const { easiest, hardest } = planned.bounds;
  return gradeAt(inBounds((stair ?? startStair(planned)).position, easiest, hardest), easiest);
}

/**
 * The step of a planned movement after a session in which it was played; null where nothing moves: the grade is frozen, or
 * no attempt could be judged. The player and whoever follows it from its sessions both ask here.
 */
export function stairAfter(
  planned: PlannedStair,
  stair: StairState | undefined,
  judged: JudgedCount,
): StairStep | null {
  if (planned.staircase === 'off' || judged.attempts === 0) return null;
  return nextStair(stair ?? startStair(planned), judged, planned.bounds);
}

/**
 * The next grade after a session, inside the therapist's bounds: a weighted up-down staircase. Call it between sessions
 * only.
 */
export function nextStair(
  state: StairState,
  { successes, attempts }: JudgedCount,
  { easiest, hardest }: PlannedMovement['bounds'],
): StairStep {
  const here = inBounds(state.position, easiest, hardest);
  const told = (kind: StairReason['kind'], position: number): StairStep => ({
    state: { position },
    grade: gradeAt(position, easiest),
    why: { kind, successes, attempts },
  });
  if (attempts < LEAST_ATTEMPTS) return told('tooFewAttempts', here);
  const sum = successes * TIGHTEN - (attempts - successes) * LOOSEN;
  const move = Math.min(MOST_TIGHTER, Math.max(-MOST_LOOSER, sum));
  const there = inBounds(round(here + move), easiest, hardest);
  const before = gradeAt(here, easiest);
  const after = gradeAt(there, easiest);
  if (after !== before) return told(after > before ? 'tightened' : 'loosened', there);
  if (move > 0 && there === hardest) return told('hardestBound', there);
  if (move < 0 && there === easiest) return told('easiestBound', there);
  return told('kept', there);
}

/** Grades are rounded down: 3.9 still plays grade 3. */
function gradeAt(position: number, easiest: number): number {
  return Math.max(easiest, Math.floor(position));
}

function inBounds(position: number, easiest: number, hardest: number): number {
  return Math.min(hardest, Math.max(easiest, position));
}

/** Removes rounding errors from sums of tenths. */
function round(position: number): number {
  return Math.round(position * 1000) / 1000;
}
