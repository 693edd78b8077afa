import type { StoreFault } from '../../ports/store-port';
import { usePlayer, useSay } from '../player-context';
import type { PlayerProfile } from '../profiles/player-profile';
import type { WordKey } from '../words/words';

/** Why the store did not keep something, as a player can act on it. */
export function notKeptReason(fault: StoreFault): WordKey {
  if (fault === 'elsewhere') return 'notKept.elsewhere';
  return fault === 'quota' ? 'notKept.full' : 'notKept.refused';
}

/** Says that a player's plan, or where they are in it, is only in this window, and offers the plan as a file. Nothing when all is kept. */
export function NotKept({ profile }: { profile: PlayerProfile }) {
  const { memory, ports } = usePlayer();
  const say = useSay();
  const unkept = memory.unkept.value.get(profile.id);
  if (unkept === undefined) return null;
  const { plan } = profile;
  return (
    <div class="note" role="alert" data-note="not-kept">
      <p>
        {say(`notKept.${unkept.what}`)} {say(notKeptReason(unkept.why))}
      </p>
      <div class="row handed">
        <button type="button" class="button" onClick={() => void memory.keepAgain(profile.id)}>
          {say('go.again')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => ports.saveFile(`tiny-tides-plan-${plan.code}.json`, JSON.stringify(plan, null, 2))}
        >
          {say('notKept.savePlan')}
        </button>
      </div>
    </div>
  );
}
