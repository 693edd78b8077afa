import type { StairDecision } from '../../../caseload/patient-file';
import type { Standing } from '../../../caseload/plans/where-it-stands';
import type { Prescription } from '../../../therapy/prescription/prescription';
import { useNames, useSay } from '../../console-context';
import { beginningWhereItStands, elsewhere, standingOf } from './stair-decisions';

/** Says which movements a draft would throw to another grade than the patient stands at, and lets them begin there in one action. */
export function ElsewhereNote({
  plan,
  standings,
  decisions,
  onChange,
}: {
  plan: Prescription;
  standings: readonly Standing[];
  decisions: readonly StairDecision[];
  onChange: (plan: Prescription) => void;
}) {
  const say = useSay();
  const names = useNames();
  const found = elsewhere(plan, standings, decisions);
  if (found.length === 0) return null;
  const movements = found.map(({ movement, grade, stands }) =>
    say('stair.instead', { movement: names.movement[movement], grade, stands }),
  );
  return (
    <p class="note" role="status">
      {say('stair.elsewhere', { movements: movements.join(', ') })}
      <button
        type="button"
        onClick={() =>
          onChange(
            beginningWhereItStands(
              plan,
              found.flatMap((one) => standingOf(one, standings) ?? []),
            ),
          )
        }
      >
        {say('stair.begin')}
      </button>
    </p>
  );
}
