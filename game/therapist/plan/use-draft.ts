import { useState } from 'preact/hooks';
import type { PatientHead } from '../../caseload/patient-file';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole } from '../console-context';
import { withDraft } from './versions';

type ChangeDraft = (next: Prescription, also?: (head: PatientHead) => PatientHead) => void;

/**
 * The draft while it is written: what was changed last counts at once, also while the change before it is still being stored. `kept`: as it is
 * stored. Give the component a key for each version. `also`: what else of the patient changes with it, in the same step.
 */
export function useDraft(kept: Prescription): [plan: Prescription, change: ChangeDraft] {
  const console = useConsole();
  const [plan, setPlan] = useState(kept);
  return [
    plan,
    (next, also = (head) => head) => {
      setPlan(next);
      void console.change((head) => also(withDraft(head, next)));
    },
  ];
}
