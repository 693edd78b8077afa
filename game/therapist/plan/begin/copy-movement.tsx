import { useState } from 'preact/hooks';
import type { PatientHead } from '../../../caseload/patient-file';
import type { Prescription } from '../../../therapy/prescription/prescription';
import { mayBePlanned } from '../../../therapy/stage-gate';
import { useNames, useSay } from '../../console-context';
import { withCopied } from '../draft';
import { OtherPlan } from './other-plan';

/** Copies one movement of another patient's plan, with its grade, bounds, numbers and lines of the quiet map. */
export function CopyMovement({
  patient,
  plan,
  onChange,
}: {
  patient: PatientHead;
  plan: Prescription;
  onChange: (plan: Prescription) => void;
}) {
  const say = useSay();
  const names = useNames();
  const [from, setFrom] = useState<Prescription | null>(null);
  return (
    <>
      <OtherPlan patient={patient} label={say('copy.movement')} onPlan={setFrom} />
      {from !== null && (
        <div class="row">
          <span class="soft">{say('copy.from', { code: from.code })}</span>
          {from.movements.map((planned, index) =>
            mayBePlanned(plan.stage, planned.movement) ? (
              <button
                key={`${planned.movement}.${planned.level}`}
                type="button"
                onClick={() => onChange(withCopied(plan, from, index))}
              >
                {say('copy.this', { movement: names.movement[planned.movement], grade: planned.grade })}
              </button>
            ) : null,
          )}
          <button type="button" onClick={() => setFrom(null)}>
            {say('close')}
          </button>
        </div>
      )}
    </>
  );
}
