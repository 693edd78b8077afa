import { LanternTurtle } from '../art/lantern-turtle';
import { Icon, type IconName } from '../parts/icon';
import { languageName } from '../parts/language-name';
import { Page } from '../parts/page';
import { useLongWait } from '../parts/use-long-wait';
import { useHome, useSay } from '../player-context';

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
function Shore() {
  const { side, wayIn, languages, spoken, change } = useHome();
  const say = useSay();
  const inside = wayIn.inside.value;
  return (
    <div class="row">
      {inside !== null && <inside.ReefDoors />}
      <button
        type="button"
        class="button quiet"
        data-door="kept"
        onClick={() =>
          wayIn.enter(() => {
            side.value = 'kept';
          })
        }
      >
        <Icon name="shell" />
        {say('home.kept')}
      </button>
      <button
        type="button"
        class="button quiet"
        data-door="practice"
        onClick={() => wayIn.enter(({ choose }) => choose('practice'))}
      >
        {say('home.everything')}
      </button>
      <a class="button quiet" data-door="therapists" href="therapist.html">
        {say('home.therapists')}
      </a>
      {languages
        .filter((tag) => tag !== spoken.value.language)
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

/** Says that what a person wants is being fetched, or that it could not be fetched, with a way to try again. */
function FetchingNote({ held }: { held: boolean }) {
  const { wayIn } = useHome();
  const say = useSay();
  const fetching = held ? 'awaited' : wayIn.inside.value === null ? wayIn.fetching.value : 'coming';
  const isLong = useLongWait(fetching === 'awaited');
  if (fetching !== 'missing') {
    return isLong ? (
      <p class="soft" role="status">
        {say('home.fetching')}
      </p>
    ) : null;
  }
  return (
    <div class="note" role="alert" data-note="not-fetched">
      <p>{say('home.notFetched')}</p>
      <div class="row handed">
        <button type="button" class="button" onClick={wayIn.again}>
          {say('go.again')}
        </button>
      </div>
    </div>
  );
}

/** What there is to say here, and the ways to begin. */
function Ways({ alone }: { alone: boolean }) {
  const { wayIn } = useHome();
  const say = useSay();
  const inside = wayIn.inside.value;
  return (
    <>
      {alone && <p class="what">{say('home.what')}</p>}
      {inside !== null && <inside.HomeNotes />}
      <div class="doors">
        {inside !== null && <inside.PlayerDoors />}
        <Door
          name="try"
          warm={alone}
          icon="mask"
          lead={say('home.try')}
          note={say('home.try.note')}
          onOpen={() => wayIn.enter(({ tryOut }) => tryOut())}
        />
        <Door
          name="camera"
          icon="camera"
          lead={say('home.camera')}
          note={say('home.camera.note')}
          onOpen={() => wayIn.enter(({ choose }) => choose('camera'))}
        />
        <Door
          name="bring"
          icon="file"
          lead={say('home.plan')}
          note={say('home.plan.note')}
          onOpen={() => wayIn.enter(({ player }) => player.session.send({ type: 'BRING_PLAN' }))}
        />
      </div>
    </>
  );
}

/** Longest time for which home waits with its doors: a slow line or store must not keep anybody from beginning [ms]. */
const HELD_AT_MOST_MS = 3000;

/**
 * Whether home waits with its doors: where somebody is known, theirs come first, and must not push the others away under a hand.
 * A new browser's doors stand at once, and so they do where the rest cannot be fetched or takes long.
 */
function useHeld(): boolean {
  const { wayIn, wasKeptHere } = useHome();
  const isKnown = wayIn.inside.value?.homeKnown.value ?? false;
  const waits = wasKeptHere && !isKnown && wayIn.fetching.value === 'coming';
  const isLong = useLongWait(waits, HELD_AT_MOST_MS);
  return waits && !isLong;
}

/** The lagoon, a greeting, what this product is, and the two ways to begin. What is not fetched yet comes when a way is taken. */
export function HomePage() {
  const { clock, wayIn } = useHome();
  const say = useSay();
  const inside = wayIn.inside.value;
  const hour = Number(clock.nowIso().slice(11, 13));
  const greeting = hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening';
  const held = useHeld();
  const alone = inside === null || inside.player.memory.players.value.length === 0;
  return (
    <Page name="home" title={say('name')} ground="open">
      <p class="greeting">
        {say(`home.greeting.${greeting}`)} {say('home.lagoon')}
      </p>
      {!held && <Ways alone={alone} />}
      <FetchingNote held={held} />
      {!held && (
        <div class="row shore">
          <Shore />
          <svg class="near-turtle" viewBox="-190 -92 345 160" aria-hidden="true" focusable="false">
            <LanternTurtle x={0} y={0} size={1} />
          </svg>
        </div>
      )}
      <p class="intended">
        {say('intendedUse')} {inside !== null && <inside.SiteCopyWord />}
      </p>
    </Page>
  );
}
