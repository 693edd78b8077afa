import { LanternTurtle } from '../art/lantern-turtle';
import { SignDrawing } from '../art/sign-drawing';
import { AddressProblems } from '../parts/address-problems';
import { languageName } from '../parts/dialogs/language-name';
import { Icon } from '../parts/icon';
import { Page } from '../parts/page';
import { useCameraSessions } from '../parts/use-camera-sessions';
import { useReef } from '../parts/use-reef';
import { usePlayer, useSay } from '../player-context';
import type { PlayerProfile } from '../profiles/player-profile';
import { todaysSession } from '../profiles/todays-session';
import { firstTaste } from '../session/first-taste';
import { lengthInWords } from '../words/length-in-words';
import { signInWords } from '../words/sign-in-words';

/** What is planned for a player today, in one line. */
function TodayInOneLine({ profile }: { profile: PlayerProfile }) {
  const { ports, options } = usePlayer();
  const say = useSay();
  const sessions = useCameraSessions(profile.id);
  if (sessions === null) return null;
  const { plan, stairs } = profile;
  const asked = { levels: ports.levels, nowIso: ports.clock.nowIso(), attempts: options.attempts };
  const today = todaysSession({ ...asked, plan, stairs, sessions });
  return <small>{today.plan === null ? say('home.today.done') : lengthInWords(say, today.plan)}</small>;
}

/** Whose door it is: a sea friend says it, and where two players share one, plan, side and the day it was brought. */
function WhoseDoor({ profile, shared }: { profile: PlayerProfile; shared: boolean }) {
  const { settings } = usePlayer();
  const say = useSay();
  const { plan, confirmedAt } = profile;
  const sign = signInWords(say, profile.sign);
  if (!shared) return <small>{sign}</small>;
  const day = new Date(confirmedAt);
  const since = Number.isNaN(day.getTime())
    ? null
    : new Intl.DateTimeFormat(settings.value.language, { dateStyle: 'medium' }).format(day);
  return (
    <>
      <small>
        {say('kept.plan', { sign, code: plan.code })} {since !== null && say('home.since', { when: since })}
      </small>
      <small>{say('plan.side', { side: say(`side.${plan.affected}`) })}</small>
    </>
  );
}

/** The way to a reef; `named` where several may be meant. Without a plan there is one only if something grew. */
function ReefDoor({ profile, named }: { profile: PlayerProfile | null; named: boolean }) {
  const { memory, side } = usePlayer();
  const say = useSay();
  const shells = useReef(profile);
  if (profile === null && (shells ?? 0) === 0) return null;
  return (
    <button
      type="button"
      class="button quiet"
      data-door="reef"
      onClick={() => {
        memory.player.value = profile;
        side.value = 'reef';
      }}
    >
      {profile === null ? <Icon name="shell" /> : <SignDrawing sign={profile.sign} />}
      {named && profile !== null ? say('reef.of', { sign: signInWords(say, profile.sign) }) : say('reef.title')}
    </button>
  );
}

/** The lagoon, a greeting, what this is, and the two ways in. */
export function HomePage() {
  const { session, side, problems, ports, memory, options, languages, settings, change } = usePlayer();
  const { found, erasedAway, players, player, unusable } = memory;
  const say = useSay();
  const hour = Number(ports.clock.nowIso().slice(11, 13));
  const greeting = hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening';
  const taste = firstTaste(ports.levels, options, 'practice');
  const alone = players.value.length === 0;
  const choose = (face: 'practice' | 'camera') => {
    player.value = null;
    session.send({ type: 'CHOOSE', face });
  };
  return (
    <Page name="home" title={say('name')} ground="open">
      <p class="greeting">
        {say(`home.greeting.${greeting}`)} {say('home.lagoon')}
      </p>
      {alone && <p class="what">{say('home.what')}</p>}
      <AddressProblems problems={[...problems, ...taste.problems]} />
      {found.value === 'vanished' && <p class="note">{say('kept.vanished')}</p>}
      {erasedAway.value && (
        <p class="note" role="alert">
          {say('home.erasedAway')}
        </p>
      )}
      {found.value === 'elsewhere' && <p class="note">{say('home.elsewhere')}</p>}
      {found.value === 'insecure' && <p class="note">{say('kept.insecure')}</p>}
      {found.value === 'blocked' && <p class="note">{say('kept.blocked')}</p>}
      {unusable.value > 0 && <p class="note">{say('home.unusable', { count: unusable.value })}</p>}
      <div class="doors">
        {players.value.map((known) => (
          <button
            type="button"
            class="door warm"
            data-door="player"
            key={known.id}
            onClick={() => {
              player.value = known;
              session.send({ type: 'TODAY' });
            }}
          >
            <SignDrawing sign={known.sign} />
            <span>
              <b>{say('home.today')}</b>
              <WhoseDoor profile={known} shared={players.value.filter(({ sign }) => sign === known.sign).length > 1} />
              <TodayInOneLine profile={known} />
            </span>
          </button>
        ))}
        <button
          type="button"
          class={alone ? 'door warm' : 'door'}
          data-door="try"
          onClick={() => {
            player.value = null;
            session.tryOut(taste.plan, options.practice ?? 'hand');
          }}
        >
          <Icon name="mask" />
          <span>
            <b>{say('home.try')}</b>
            <small>{say('home.try.note')}</small>
          </span>
        </button>
        <button type="button" class="door" data-door="camera" onClick={() => choose('camera')}>
          <Icon name="camera" />
          <span>
            <b>{say('home.camera')}</b>
            <small>{say('home.camera.note')}</small>
          </span>
        </button>
        <button type="button" class="door" data-door="bring" onClick={() => session.send({ type: 'BRING_PLAN' })}>
          <Icon name="file" />
          <span>
            <b>{say('home.plan')}</b>
            <small>{say('home.plan.note')}</small>
          </span>
        </button>
      </div>
      <div class="row shore">
        <div class="row">
          {players.value.map((known) => (
            <ReefDoor profile={known} named={players.value.length > 1} key={known.id} />
          ))}
          {alone && <ReefDoor profile={null} named={false} />}
          <button
            type="button"
            class="button quiet"
            data-door="kept"
            onClick={() => {
              side.value = 'kept';
            }}
          >
            <Icon name="shell" />
            {say('home.kept')}
          </button>
          <button type="button" class="button quiet" data-door="practice" onClick={() => choose('practice')}>
            {say('home.everything')}
          </button>
          {languages
            .filter((tag) => tag !== settings.value.language)
            .map((tag) => (
              <button
                type="button"
                class="button quiet"
                data-language={tag}
                lang={tag}
                key={tag}
                onClick={() => change({ language: tag })}
              >
                {languageName(tag)}
              </button>
            ))}
        </div>
        <svg class="near-turtle" viewBox="-190 -92 345 160" aria-hidden="true" focusable="false">
          <LanternTurtle x={0} y={0} size={1} />
        </svg>
      </div>
      <p class="intended">{say('intendedUse')}</p>
    </Page>
  );
}
