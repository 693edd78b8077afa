import { writeExport } from '../../record/export-file';
import { usePlayer, useSay } from '../player-context';
import { handedOn } from '../profiles/handed-on';
import { notKeptWords } from '../profiles/not-kept-words';
import type { PlayerProfile } from '../profiles/player-profile';
import { withUnkept } from '../profiles/with-unkept';
import { useHandOut } from './use-hand-out';

/**
 * Says that a player's plan, or what has changed for them since, exists only in this window, and why. Offers to try
 * again, and a file: the plan, which can be brought again, or everything that is known of the player. Renders nothing
 * when all is kept.
 */
export function NotKept({ profile }: { profile: PlayerProfile }) {
  const { memory, ports } = usePlayer();
  const say = useSay();
  const handOut = useHandOut();
  const unkept = memory.unkept.value.get(profile.id);
  if (unkept === undefined) return null;
  const { plan, seal } = profile;
  // What was signed is handed on letter for letter: written anew it would be nobody's.
  const [ending, text] = seal === undefined ? ['json', JSON.stringify(plan, null, 2)] : ['jws', seal.sealed];
  const savePlan = () => handOut({ what: 'plan', code: plan.code }, `tiny-tides-plan-${plan.code}.${ending}`, text);
  const savePlayer = () => {
    const only = withUnkept({ sessions: [], values: [] }, { sessions: [], profiles: [profile] });
    const text = writeExport(handedOn(only), ports.clock.nowIso());
    handOut({ what: 'player', code: plan.code }, `tiny-tides-player-${plan.code}.json`, text);
  };
  return (
    <div class="note" role="alert" data-note="not-kept">
      <p>
        {notKeptWords(unkept)
          .map((line) => say(line))
          .join(' ')}
      </p>
      <div class="row handed">
        <button type="button" class="button" onClick={() => void memory.keepAgain(profile.id)}>
          {say('go.again')}
        </button>
        <button type="button" class="button" onClick={unkept.what === 'plan' ? savePlan : savePlayer}>
          {say(unkept.what === 'plan' ? 'notKept.savePlan' : 'kept.exportOne')}
        </button>
      </div>
    </div>
  );
}
