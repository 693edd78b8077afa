import type { PlanNotTaken } from '../../therapy/handover/take-plan';
import { usePlayer, useSay } from '../player-context';
import { dayInWords } from '../words/day-in-words';
import { NewKey } from './new-key';
import type { BroughtPlan } from './read-brought';

/** Says kindly why a valid plan is not accepted, and offers the one possible next step. */
export function PlanNotTakenNote({
  why,
  brought,
  onSomebodyNew,
  onNewKey,
}: {
  why: PlanNotTaken;
  brought: BroughtPlan;
  /** Missing where the plan would not be accepted for a new player either. */
  onSomebodyNew: (() => void) | undefined;
  /** Called when a person has compared the new key; missing where that would not let the plan in. */
  onNewKey: (() => void) | undefined;
}) {
  const { spoken } = usePlayer();
  const say = useSay();
  const { plan, seal } = brought;
  const day = seal?.validUntil == null ? '' : dayInWords(seal.validUntil, spoken.value.language);
  return (
    <>
      <div class="note" role="alert">
        <p>{say(`bring.notTaken.${why}`, { code: plan.code, day })}</p>
      </div>
      {onNewKey !== undefined && seal !== undefined && <NewKey thumbprint={seal.thumbprint} onCompared={onNewKey} />}
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
