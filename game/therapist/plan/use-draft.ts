import { useState } from 'preact/hooks';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole } from '../console-context';
import { withDraft } from './versions';

/**
 * The draft while it is written: what was changed last counts at once, also while the change before it is still being stored. `kept`: as it is
 * stored. Give the component a key for each version.
 */
export function useDraft(kept: Prescription): [plan: Prescription, change: (next: Prescription) => void] {
  const console = useConsole();
  const [plan, setPlan] = useState(kept);
  return [
    plan,
    (next) => {
      setPlan(next);
      void console.change((head) => withDraft(head, next));
    },
  ];
}
