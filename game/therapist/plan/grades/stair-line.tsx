import type { StairDecision } from '../../../caseload/patient-file';
import { standingInWords } from '../../../caseload/plans/standing-in-words';
import type { Standing } from '../../../caseload/plans/where-it-stands';
import type { CaseloadWords } from '../../../caseload/words/caseload-words';
import type { PlannedMovement } from '../../../therapy/prescription/prescription';
import { useNames, useSay } from '../../console-context';
import { standsWithin } from './stair-decisions';

/** What a therapist can decide about one movement. */
export type Decide = (decision: Omit<StairDecision, 'at'>) => void;

/** Where a movement stands, why, and what can be decided about it. `planned`: as in the draft, or in the version that the patient has. */
export function StairLine({
  planned,
  standing,
  version,
  onDecide,
}: {
  planned: PlannedMovement;
  /** Null where the patient has no version with this movement. */
  standing: Standing | null;
  /** Of the draft that holds `planned`; null where it is the version that the patient has. */
  version: number | null;
  onDecide: Decide;
}) {
  const say = useSay();
  const names = useNames();
  const { movement, level, grade, bounds } = planned;
  const isFrozen = planned.staircase === 'off';
  const name = names.movement[movement];
  const back = standing?.steps.at(-1)?.from ?? null;
  const action = (decision: StairDecision['decision'], at: number, words: string) => (
    <button
      type="button"
      aria-label={`${words} (${name})`}
      onClick={() => onDecide({ movement, level, decision, grade: at })}
    >
      {words}
    </button>
  );
  const stands = standing === null ? grade : standsWithin(planned, standing);
  const change = standing === null ? null : changeOf(standing, planned, names);
  return (
    <div class="stair">
      <p>
        {standing === null
          ? say(isFrozen ? 'stair.stays' : 'stair.moves', { grade, ...bounds })
          : standingInWords(standing, names)}
        {change !== null && version !== null && (
          <>
            {' '}
            <span class="badge">{say('stair.from', { version, change })}</span>
          </>
        )}
      </p>
      <div class="row">
        {isFrozen
          ? action('free', grade, say('stair.free'))
          : action('frozen', stands, say('stair.freeze', { grade: stands }))}
        {!isFrozen && back !== null && back !== grade && action('undone', back, say('stair.undo', { grade: back }))}
      </div>
    </div>
  );
}

/** What a draft makes of a movement that stands; null where it goes on as it does. */
function changeOf(standing: Standing, { staircase, grade }: PlannedMovement, names: CaseloadWords): string | null {
  const isFrozen = staircase === 'off';
  if (isFrozen !== standing.frozen) return names.staircase[isFrozen ? 'off' : 'on'](grade);
  return standing.next === grade ? null : names.note.grade(grade);
}
