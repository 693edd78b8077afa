import type { CaseloadWords } from '../../caseload/words/caseload-words';
import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';

/** The name of a region and side in a list; the side is added only where the region's name does not already say it, as with the jaw. */
export function regionName({ region: regions, side: sides }: CaseloadWords, region: QuietRegion, side: Side): string {
  const of = regions[region];
  const isSaid = of.patientLeft !== of.patientRight;
  return isSaid ? of[side] : `${of[side]}, ${sides[side]}`;
}
