import { visibleText } from '../../../therapy/visible-text';
import { useHome, useSay } from '../../player-context';
import type { Meeting, MetPlayer } from '../../profiles/saved/meet-saved';
import type { Saved } from '../../profiles/saved/read-saved';
import { signInWords } from '../../words/sign-in-words';

/** What is in a saved file, whose it is, and what will happen to it here. Nothing has changed yet. */
export function MeetingInWords({ saved, meeting }: { saved: Saved; meeting: Meeting }) {
  const { spoken } = useHome();
  const say = useSay();
  const time = new Date(saved.savedAt);
  const day = new Intl.DateTimeFormat(spoken.value.language, { dateStyle: 'long' });
  // A day that cannot be read stands as it is written.
  const when = Number.isNaN(time.getTime()) ? visibleText(saved.savedAt) : day.format(time);
  const { sessions, already, other, players } = meeting;
  return (
    <>
      <p>{say('back.savedOn', { when })}</p>
      <ul class="kept">
        {players.map((one) => (
          <PlayerLine met={one} key={one.saved.id} />
        ))}
        {players.length === 0 && <li>{say('back.nobody')}</li>}
        {sessions.length > 0 && <li>{say('back.come', { count: sessions.length })}</li>}
        {already > 0 && <li>{say('back.already', { count: already })}</li>}
        {other > 0 && <li>{say('back.other', { count: other })}</li>}
      </ul>
      {saved.stays > 0 && <p class="soft">{say('back.stays', { count: saved.stays })}</p>}
      <p class="big">{say('back.yours')}</p>
    </>
  );
}

function PlayerLine({ met: { saved, here } }: { met: MetPlayer }) {
  const say = useSay();
  const who = { sign: signInWords(say, saved.sign), code: saved.plan.code };
  if (here === null) return <li>{say('back.player', { ...who, side: say(`side.${saved.plan.affected}`) })}</li>;
  if (here.id === saved.id) return <li>{say('back.player.here', who)}</li>;
  return <li>{say('back.player.as', { ...who, friend: signInWords(say, here.sign) })}</li>;
}
