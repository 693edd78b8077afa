import { useState } from 'preact/hooks';
import type { SaidOfPlan } from '../../therapy/handover/take-plan';
import { SignDrawing } from '../art/sign-drawing';
import type { BroughtPlan } from '../handover/read-brought';
import { SignedBy } from '../handover/signed-by';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';
import type { PlayerProfile } from '../profiles/player-profile';
import { freeSigns, type PlayerSign } from '../profiles/player-sign';
import { signInWords } from '../words/sign-in-words';

/** "My therapist gave me this", the side in words, and a sea friend to find the plan again. Until then nothing is kept. */
export function ConfirmPlanPage({
  brought,
  before,
  who,
  onNotTaken,
  onBack,
}: {
  brought: BroughtPlan;
  /** The player whose plan this one replaces; null for a new player. */
  before: PlayerProfile | null;
  who: Exclude<SaidOfPlan, 'anybody'> | undefined;
  /** Called when the plan is not accepted after all, because only now it became known who plays here. */
  onNotTaken: () => void;
  onBack: () => void;
}) {
  const { session, ports, memory } = usePlayer();
  const players = memory.players.value;
  const say = useSay();
  const { plan, seal } = brought;
  const free = freeSigns(players.filter((known) => known !== before).map((known) => known.sign));
  // Who comes back keeps the friend, whatever became of the others.
  const offered = before === null || free.includes(before.sign) ? free : [before.sign, ...free];
  const [chosen, setChosen] = useState<PlayerSign | null>(null);
  // Who plays here may become known only while this page stands: a friend that is taken then is no choice any more.
  const sign = chosen !== null && offered.includes(chosen) ? chosen : (before?.sign ?? offered[0] ?? 'turtle');
  const [given, setGiven] = useState(false);
  const [sided, setSided] = useState(false);
  const side = say(`side.${plan.affected}`);

  const confirm = async () => {
    const { newId, clock } = ports;
    // The next page stands only when the plan is kept, or says that it is not: whoever leaves then finds it again.
    const answered = { sign, newId, nowIso: clock.nowIso(), ...(who === undefined ? {} : { who }) };
    const confirmed = await memory.confirm({ ...brought, ...answered });
    if (confirmed === 'plays') session.send({ type: 'TODAY' });
    else if (confirmed !== 'gone') onNotTaken();
  };

  return (
    <Page name="confirm-plan" title={say('bring.found')}>
      <p class="big">{say('bring.for', { side })}</p>
      <ul class="pearls">
        {[...new Set(plan.movements.map((planned) => planned.movement))].map((movement) => (
          <li key={movement}>{say(`movement.${movement}`)}</li>
        ))}
      </ul>
      {before !== null && plan.id === before.plan.id && plan.version < before.plan.version && (
        <p class="note">{say('bring.older')}</p>
      )}
      {seal === undefined ? (
        <p class="soft">{say('bring.unsigned')}</p>
      ) : (
        <SignedBy thumbprint={seal.thumbprint} known={before?.seal?.thumbprint === seal.thumbprint} />
      )}
      {memory.found.value === 'insecure' && <p class="note">{say('kept.insecure')}</p>}
      <div class="stack tight">
        <label class="tick">
          <input type="checkbox" checked={given} onChange={(event) => setGiven(event.currentTarget.checked)} />
          <span>{say('bring.therapist')}</span>
        </label>
        <label class="tick">
          <input type="checkbox" checked={sided} onChange={(event) => setSided(event.currentTarget.checked)} />
          <span>{say('bring.side', { side })}</span>
        </label>
      </div>
      <FriendChoice offered={offered} chosen={sign} onChoose={setChosen} />
      <div class="row handed">
        <button type="button" class="button warm" disabled={!given || !sided} onClick={confirm}>
          {say('bring.keep')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** A sea friend to find the plan again. */
function FriendChoice({
  offered,
  chosen,
  onChoose,
}: {
  offered: readonly PlayerSign[];
  chosen: PlayerSign;
  onChoose: (sign: PlayerSign) => void;
}) {
  const say = useSay();
  return (
    <fieldset class="choices small signs">
      <legend>{say('bring.sign')}</legend>
      {offered.map((one) => (
        <label key={one}>
          <input type="radio" name="sign" checked={chosen === one} onChange={() => onChoose(one)} />
          <SignDrawing sign={one} />
          <span>{signInWords(say, one)}</span>
        </label>
      ))}
    </fieldset>
  );
}
