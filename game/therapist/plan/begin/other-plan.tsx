import type { PatientHead } from '../../../caseload/patient-file';
import type { Prescription } from '../../../therapy/prescription/prescription';
import { useConsole, useSay } from '../../console-context';

/** Chooses another patient who has a plan, and hands over the newest one. Nothing where nobody else has one. */
export function OtherPlan({
  patient,
  label,
  onPlan,
}: {
  patient: Pick<PatientHead, 'id'>;
  label: string;
  onPlan: (plan: Prescription) => void;
}) {
  const console = useConsole();
  const say = useSay();
  const others = console.rows.value.filter(({ summary }) => summary.id !== patient.id && summary.plan !== null);
  if (others.length === 0) return null;
  const load = async (id: string) => {
    const review = await console.asking(() => console.ports.vault.readReview(id));
    const plan = review?.patient.plans.at(-1)?.plan;
    if (plan !== undefined) onPlan(plan);
  };
  return (
    <label class="field">
      {label}
      <select
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          if (value !== '') void load(value);
        }}
      >
        <option value="">{say('movement.choose')}</option>
        {others.map(({ summary }) => (
          <option key={summary.id} value={summary.id}>
            {summary.code}
          </option>
        ))}
      </select>
    </label>
  );
}
