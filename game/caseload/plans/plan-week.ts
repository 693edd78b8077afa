import type { MovementId } from '../../movement/movement-id';
import { WEEK_DAYS } from '../../therapy/dose/dose-today';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import type { Prescription } from '../../therapy/prescription/prescription';

/** The most that a plan allows in a day and in a week: a ceiling, never a target to beat. */
export interface PlanWeek {
  /** Days that the plan asks for; the others are forgiven. */
  readonly days: number;
  readonly blocksPerDay: number;
  /** Blocks of each movement in a day; the movements are played in turn. */
  readonly byMovement: readonly { readonly movement: MovementId; readonly level: string; readonly blocks: number }[];
  /** Of active movements only. */
  readonly attemptsPerDay: number;
  /** Play alone; `minutesWithRests` adds the rests between blocks. */
  readonly minutesPerDay: number;
  readonly minutesWithRests: number;
  readonly minutesPerWeek: number;
}

export function planWeek({ movements, dose }: Pick<Prescription, 'movements' | 'dose'>): PlanWeek {
  const days = WEEK_DAYS - dose.forgivingDaysPerWeek;
  const byMovement = movements.map(({ movement, level }, i) => ({
    ...{ movement, level },
    blocks: Math.ceil(Math.max(0, dose.blocksPerDay - i) / movements.length),
  }));
  const active = byMovement.filter(({ movement }) => MOVEMENT_CATALOGUE[movement].kind === 'active');
  const minutesPerDay = Math.min(dose.minutesPerDay, (dose.blocksPerDay * dose.blockMs) / 60_000);
  return {
    days,
    blocksPerDay: dose.blocksPerDay,
    byMovement,
    attemptsPerDay: active.reduce((sum, { blocks }) => sum + blocks * dose.attempts, 0),
    minutesPerDay,
    minutesWithRests: minutesPerDay + (Math.max(0, dose.blocksPerDay - 1) * dose.restBetweenMs) / 60_000,
    minutesPerWeek: days * minutesPerDay,
  };
}
