import { planWeek } from '../../caseload/plans/plan-week';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useNames, useSay } from '../console-context';

/** What the plan comes to in a day and a week: the most it allows, never a target. */
export function WeekView({ plan }: { plan: Prescription }) {
  const say = useSay();
  const names = useNames();
  if (plan.movements.length === 0) return null;
  const { days, byMovement, blocksPerDay, attemptsPerDay, minutesPerDay, minutesWithRests, minutesPerWeek } =
    planWeek(plan);
  const told = (minutes: number) => String(Math.round(minutes * 10) / 10).replace('.', names.decimal);
  return (
    <section class="card">
      <h3>{say('week.title')}</h3>
      <p class="words">
        {say('week.day', { blocks: blocksPerDay, attempts: attemptsPerDay, minutes: told(minutesPerDay) })}{' '}
        {say('week.rests', { minutes: told(minutesWithRests) })}{' '}
        {say('week.week', { days, minutes: told(minutesPerWeek) })}
      </p>
      <ul>
        {byMovement.map(({ movement, level, blocks }) => (
          <li key={`${movement}.${level}`}>
            {say('week.blocks', { count: blocks, movement: names.movement[movement] })}
          </li>
        ))}
      </ul>
    </section>
  );
}
