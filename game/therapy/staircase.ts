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
export type StairReason = {
  readonly kind: 'tightened' | 'loosened' | 'kept' | 'tooFewAttempts' | 'hardestBound' | 'easiestBound';
  readonly successes: number;
  readonly attempts: number;
};

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
 * The next grade after a session, inside the therapist's bounds: a weighted up-down staircase. Call it between sessions
 * only. `outcomes`: the judged attempts of the session, without the `unknown` ones.
 */
export function nextStair(
  state: StairState,
  outcomes: readonly ('success' | 'notYet')[],
  { easiest, hardest }: PlannedMovement['bounds'],
): StairStep {
  const attempts = outcomes.length;
  const successes = outcomes.filter((o) => o === 'success').length;
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

/** The reason in one sentence, for a therapist. */
export function stairReasonInWords({ kind, successes, attempts }: StairReason, grade: number): string {
  const share = `${successes} of ${attempts} judged attempts went as asked`;
  switch (kind) {
    case 'tightened':
      return `Grade ${grade} from now on: ${share}, above the aim of four in five.`;
    case 'loosened':
      return `Back to grade ${grade}: ${share}, below the aim of four in five.`;
    case 'kept':
      return `Grade ${grade} stays: ${share}.`;
    case 'tooFewAttempts':
      return `Grade ${grade} stays: only ${attempts} attempts could be judged.`;
    case 'hardestBound':
      return `Grade ${grade} stays, the hardest that the plan allows: ${share}.`;
    case 'easiestBound':
      return `Grade ${grade} stays, the easiest that the plan allows: ${share}.`;
  }
}
