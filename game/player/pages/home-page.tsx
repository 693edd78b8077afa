import { LanternTurtle } from '../art/lantern-turtle';
import { SignDrawing } from '../art/sign-drawing';
import { AddressProblems } from '../parts/address-problems';
import { languageName } from '../parts/dialogs/language-name';
import { Icon, type IconName } from '../parts/icon';
import { Page } from '../parts/page';
import { useCameraSessions } from '../parts/use-camera-sessions';
import { useReef } from '../parts/use-reef';
import { usePlayer, useSay } from '../player-context';
import type { PlayerProfile } from '../profiles/player-profile';
import { todaysSession } from '../profiles/todays-session';
import { firstTaste } from '../session/first-taste';
import { lengthInWords } from '../words/length-in-words';
import { signInWords } from '../words/sign-in-words';

/** Today's plan of a player, in one line. */
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

/**
 * Which player a button belongs to: shown by the sea friend, and where two players share one, also by plan, side and
 * the day it was brought.
 */
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

/** The button to a reef; `named` where there are several. Without a plan there is one only if something has grown. */
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

/** Notes about the state of this device's memory, where there is something to say. */
function FoundNotes() {
  const { found, erasedAway, unusable } = usePlayer().memory;
  const say = useSay();
  return (
    <>
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

/** A large button that does not belong to one player. */
function Door({ name, warm, icon, lead, note, onOpen }: DoorLook) {
  return (
    <button type="button" class={warm ? 'door warm' : 'door'} data-door={name} onClick={onOpen}>
      <Icon name={icon} />
      <span>
        <b>{lead}</b>
        <small>{note}</small>
      </span>
    </button>
  );
}

interface DoorLook {
  readonly name: string;
  readonly warm?: boolean;
  readonly icon: IconName;
  readonly lead: string;
  readonly note: string;
  readonly onOpen: () => void;
}

/** The smaller links at the lower edge: reefs, what is kept here, trying everything, other languages. */
function Shore({ onPractice }: { onPractice: () => void }) {
  const { side, memory, languages, settings, change } = usePlayer();
  const say = useSay();
  const { players } = memory;
  return (
    <div class="row">
      {players.value.map((known) => (
        <ReefDoor profile={known} named={players.value.length > 1} key={known.id} />
      ))}
      {players.value.length === 0 && <ReefDoor profile={null} named={false} />}
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
      <button type="button" class="button quiet" data-door="practice" onClick={onPractice}>
        {say('home.everything')}
      </button>
      <a class="button quiet" data-door="therapists" href="therapist.html">
        {say('home.therapists')}
      </a>
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
  );
}

/** The lagoon, a greeting, what this product is, and the two ways to begin. */
export function HomePage() {
  const { session, problems, ports, memory, options } = usePlayer();
  const { players, player } = memory;
  const say = useSay();
  const hour = Number(ports.clock.nowIso().slice(11, 13));
  const greeting = hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening';
  const taste = firstTaste(ports.levels, options, 'practice');
  const alone = players.value.length === 0;
  const tryOut = () => {
    player.value = null;
    session.tryOut(taste.plan, options.practice ?? 'hand');
  };
  const choose = (face: 'practice' | 'camera') => {
    player.value = null;
    session.send({ type: 'CHOOSE', face });
  };
  const bring = () => session.send({ type: 'BRING_PLAN' });
  return (
    <Page name="home" title={say('name')} ground="open">
      <p class="greeting">
        {say(`home.greeting.${greeting}`)} {say('home.lagoon')}
      </p>
      {alone && <p class="what">{say('home.what')}</p>}
      <AddressProblems problems={[...problems, ...taste.problems]} />
      <FoundNotes />
      <div class="doors">
        {players.value.map((known) => (
          <PlayerDoor profile={known} key={known.id} />
        ))}
        <Door name="try" warm={alone} icon="mask" lead={say('home.try')} note={say('home.try.note')} onOpen={tryOut} />
        <Door
          name="camera"
          icon="camera"
          lead={say('home.camera')}
          note={say('home.camera.note')}
          onOpen={() => choose('camera')}
        />
        <Door name="bring" icon="file" lead={say('home.plan')} note={say('home.plan.note')} onOpen={bring} />
      </div>
      <div class="row shore">
        <Shore onPractice={() => choose('practice')} />
        <svg class="near-turtle" viewBox="-190 -92 345 160" aria-hidden="true" focusable="false">
          <LanternTurtle x={0} y={0} size={1} />
        </svg>
      </div>
      <p class="intended">{say('intendedUse')}</p>
    </Page>
  );
}
