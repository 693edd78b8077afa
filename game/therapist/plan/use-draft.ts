import { useState } from 'preact/hooks';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole } from '../console-context';
import { type ChangeDraft, draftWriting } from './draft-writing';

/**
 * The draft while it is written: what was changed last counts at once, also while the change before it is still being stored; where the
 * vault refuses it, what is stored is shown again. `kept`: as it is stored. Give the component a key for each version.
 */
export function useDraft(kept: Prescription): [plan: Prescription, change: (...of: Parameters<ChangeDraft>) => void] {
  const console = useConsole();
  const [plan, setPlan] = useState(kept);
  const [write] = useState(() => draftWriting(kept, console, setPlan));
  return [
    plan,
    (next, also) => {
      setPlan(next);
      void write(next, also);
    },
  ];
}
