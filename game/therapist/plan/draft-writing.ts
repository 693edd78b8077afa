import type { PatientHead } from '../../caseload/patient-file';
import type { Prescription } from '../../therapy/prescription/prescription';
import type { Console } from '../console';
import { draftOf, withDraftOver } from './versions';

/** `also`: what else of the patient changes with the draft, in the same step. */
export type ChangeDraft = (next: Prescription, also?: (head: PatientHead) => PatientHead) => Promise<void>;

/**
 * Stores each change of a draft, and never over a draft that another window has written meanwhile. `kept`: as it is stored. `show`: called
 * with what is stored where the last change was refused; the console says why.
 */
export function draftWriting(
  kept: Prescription,
  console: Pick<Console, 'change' | 'review'>,
  show: (stored: Prescription) => void,
): ChangeDraft {
  // What may lie in the vault if nobody else writes: what was last known to lie there, and all that was sent since.
  let mayLie: readonly Prescription[] = [kept];
  let sent = 0;
  return async (next, also = (head) => head) => {
    sent += 1;
    const mine = sent;
    const over = mayLie;
    mayLie = [...mayLie, next];
    if (await console.change((head) => also(withDraftOver(head, over, next)))) {
      mayLie = mayLie.slice(Math.max(0, mayLie.indexOf(next)));
      return;
    }
    mayLie = mayLie.filter((one) => one !== next);
    // A later change holds this one too, and has an answer of its own.
    if (mine !== sent) return;
    const stored = console.review.value === null ? null : draftOf(console.review.value.patient);
    if (stored === null) return;
    mayLie = [stored];
    show(stored);
  };
}
