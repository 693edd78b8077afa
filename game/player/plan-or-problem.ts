import { DataError } from '../therapy/data-error';
import type { Prescription } from '../therapy/prescription/prescription';
import type { PlanProblem } from './parts/plan-problem-note';

/** The plan, or why it was refused. `called`: what the page calls it where its own name says little. */
export async function planOr(
  came: 'file' | 'link',
  load: () => Promise<Prescription>,
  called?: string,
): Promise<PlanProblem | Prescription> {
  try {
    return await load();
  } catch (error) {
    // A browser that cannot unpack a link may still read the file.
    if (!(error instanceof DataError)) {
      console.error('Tiny Tides could not open a plan:', error);
      return { why: 'cannotOpenHere' };
    }
    const { file, path, found, expected } = error;
    return { why: 'refused', came, file: called ?? file, path, found, expected };
  }
}
