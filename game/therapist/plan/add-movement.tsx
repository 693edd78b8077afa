import { plannableIn } from '../../caseload/plans/plannable';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../console-context';
import { withMovement } from './draft';

/** Adds a movement: offers only those that the stage allows, each in a scene that is not yet planned for it. */
export function AddMovement({ plan, onChange }: { plan: Prescription; onChange: (plan: Prescription) => void }) {
  const say = useSay();
  const names = useNames();
  const { levels } = useConsole().ports;
  const choices = plannableIn(plan.stage).flatMap((movement) =>
    [...levels.values()]
      .filter((level) => level.movements.includes(movement))
      .filter((level) => !plan.movements.some((one) => one.movement === movement && one.level === level.id))
      .map((level) => ({ movement, level })),
  );
  return (
    <label class="field add">
      {say('movement.add')}
      <select
        value=""
        onChange={(event) => {
          const [movement, level] = event.currentTarget.value.split('/');
          const chosen = choices.find((one) => one.movement === movement && one.level.id === level);
          event.currentTarget.value = '';
          if (chosen !== undefined) onChange(withMovement(plan, chosen.movement, chosen.level.id));
        }}
      >
        <option value="">{say('movement.choose')}</option>
        {choices.map(({ movement, level }) => (
          <option key={`${movement}/${level.id}`} value={`${movement}/${level.id}`}>
            {`${names.movement[movement]} – ${say(`scene.${level.scene}`)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
