import type { CaseloadWords } from '../../caseload/words/caseload-words';
import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';

/** A region of one side in a list: the side is said where the region's own name does not say it, as with the jaw. */
export function regionName({ region: regions, side: sides }: CaseloadWords, region: QuietRegion, side: Side): string {
  const of = regions[region];
  const isSaid = of.patientLeft !== of.patientRight;
  return isSaid ? of[side] : `${of[side]}, ${sides[side]}`;
}
