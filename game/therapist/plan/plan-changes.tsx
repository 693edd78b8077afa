import { changeInWords } from '../../caseload/plans/change-in-words';
import { planDifference } from '../../caseload/plans/plan-difference';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useNames, useSay } from '../console-context';

/** The differences from the version before, line by line. */
export function PlanChanges({ before, plan }: { before: Prescription | null; plan: Prescription }) {
  const say = useSay();
  const names = useNames();
  if (before === null) return null;
  const changes = planDifference(before, plan);
  return (
    <section class="card">
      <h3>{say('changes.title', { version: before.version })}</h3>
      {changes.length === 0 && <p class="soft">{say('changes.none')}</p>}
      <ul>
        {changes.map((change) => {
          const words = changeInWords(change, names);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </section>
  );
}
