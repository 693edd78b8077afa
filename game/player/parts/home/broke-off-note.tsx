import { useEffect } from 'preact/hooks';
import type { SessionRecord } from '../../../record/session-record';
import { usePlayer, useSay } from '../../player-context';
import type { PlayerProfile } from '../../profiles/player-profile';
import { restOfItsDay } from '../../profiles/todays-session';
import { lengthInWords } from '../../words/length-in-words';
import { useTodaysSession } from '../use-todays-session';

/** Says once, at the first home after it, that the last session stopped early, and offers what is left of its day. */
export function BrokeOffNote() {
  const { memory } = usePlayer();
  const say = useSay();
  const record = memory.brokeOff.value;
  useEffect(
    () => () => {
      memory.brokeOff.value = null;
    },
    [memory],
  );
  if (record === null) return null;
  const profile = memory.players.value.find(({ id }) => id === record.playerId);
  return (
    <div class="note" data-note="broke-off">
      <p>{say('home.brokeOff')}</p>
      {profile !== undefined && <RestOfItsDay profile={profile} record={record} />}
    </div>
  );
}

/** The dose decides: what was missed on another day is never made up for, and what was played counts. */
function RestOfItsDay({ profile, record }: { profile: PlayerProfile; record: SessionRecord }) {
  const { ports, memory, session } = usePlayer();
  const say = useSay();
  const today = useTodaysSession(profile);
  const rest = today === null ? null : restOfItsDay(profile, record, today, ports.clock.nowIso());
  if (rest === null) return null;
  if (rest === 'done') return <p>{say('home.today.done')}</p>;
  return (
    <>
      <p>{say('home.brokeOff.left', { value: lengthInWords(say, rest) })}</p>
      <div class="row handed">
        <button
          type="button"
          class="button"
          data-door="go-on"
          onClick={() => {
            memory.player.value = profile;
            session.send({ type: 'TODAY' });
          }}
        >
          {say('home.brokeOff.goOn')}
        </button>
      </div>
    </>
  );
}
