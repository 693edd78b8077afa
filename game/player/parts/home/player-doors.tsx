import { SignDrawing } from '../../art/sign-drawing';
import { usePlayer, useSay } from '../../player-context';
import type { PlayerProfile } from '../../profiles/player-profile';
import { isPlanOver } from '../../profiles/todays-session';
import { lengthInWords } from '../../words/length-in-words';
import { signInWords } from '../../words/sign-in-words';
import { useTodaysSession } from '../use-todays-session';

/** A button for each player whose plan is known here. */
export function PlayerDoors() {
  const { players } = usePlayer().memory;
  return (
    <>
      {players.value.map((known) => (
        <PlayerDoor profile={known} key={known.id} />
      ))}
    </>
  );
}

/** The button of a player whose plan is known here. */
function PlayerDoor({ profile }: { profile: PlayerProfile }) {
  const { session, memory } = usePlayer();
  const say = useSay();
  const { players, player } = memory;
  return (
    <button
      type="button"
      class="door warm"
      data-door="player"
      onClick={() => {
        player.value = profile;
        session.send({ type: 'TODAY' });
      }}
    >
      <SignDrawing sign={profile.sign} />
      <span>
        <b>{say('home.today')}</b>
        <WhoseDoor profile={profile} shared={players.value.filter(({ sign }) => sign === profile.sign).length > 1} />
        <TodayInOneLine profile={profile} />
      </span>
    </button>
  );
}

/** Today's plan of a player, in one line. */
function TodayInOneLine({ profile }: { profile: PlayerProfile }) {
  const say = useSay();
  const { clock } = usePlayer().ports;
  const today = useTodaysSession(profile);
  if (isPlanOver(profile, clock.nowIso())) return <small>{say('plan.over.title')}</small>;
  if (today === null) return null;
  return <small>{today.plan === null ? say('home.today.done') : lengthInWords(say, today.plan)}</small>;
}

/**
 * Which player a button belongs to: shown by the sea friend, and where two players share one, also by plan, side and
 * the day it was brought.
 */
function WhoseDoor({ profile, shared }: { profile: PlayerProfile; shared: boolean }) {
  const { spoken } = usePlayer();
  const say = useSay();
  const { plan, confirmedAt } = profile;
  const sign = signInWords(say, profile.sign);
  if (!shared) return <small>{sign}</small>;
  const day = new Date(confirmedAt);
  const since = Number.isNaN(day.getTime())
    ? null
    : new Intl.DateTimeFormat(spoken.value.language, { dateStyle: 'medium' }).format(day);
  return (
    <>
      <small>
        {say('kept.plan', { sign, code: plan.code })} {since !== null && say('home.since', { when: since })}
      </small>
      <small>{say('plan.side', { side: say(`side.${plan.affected}`) })}</small>
    </>
  );
}
