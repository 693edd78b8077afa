import type { PlanNotTaken } from '../../therapy/handover/take-plan';
import { usePlayer, useSay } from '../player-context';
import { dayInWords } from '../words/day-in-words';
import type { BroughtPlan } from './read-brought';

/** Says kindly why a plan that is whole is not taken, and offers the one way on that there is. */
export function PlanNotTakenNote({
  why,
  brought,
  onSomebodyNew,
}: {
  why: PlanNotTaken;
  brought: BroughtPlan;
  /** Missing where it would not be taken for somebody new either. */
  onSomebodyNew: (() => void) | undefined;
}) {
  const { settings } = usePlayer();
  const say = useSay();
  const { plan, seal } = brought;
  const day = seal?.validUntil == null ? '' : dayInWords(seal.validUntil, settings.value.language);
  return (
    <>
      <div class="note" role="alert">
        <p>{say(`bring.notTaken.${why}`, { code: plan.code, day })}</p>
      </div>
      {onSomebodyNew !== undefined && (
        <div class="row handed">
          <button type="button" class="button" onClick={onSomebodyNew}>
            {say('bring.somebodyNew')}
          </button>
        </div>
      )}
    </>
  );
}
