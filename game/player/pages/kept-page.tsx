import { useState } from 'preact/hooks';
import { countedAttempts } from '../../movement/attempt/judged-attempt';
import type { StoredSession } from '../../ports/store-port';
import { writeExport } from '../../record/export-file';
import { percent, raisedLimits, type TellableLimit } from '../../record/raised-limits';
import type { SessionRecord } from '../../record/session-record';
import { ShowTherapist } from '../handover/show-therapist';
import { EraseButton } from '../parts/dialogs/erase-button';
import { KeptModelFile } from '../parts/dialogs/kept-model-file';
import { WayHome } from '../parts/home/way-home';
import { Icon } from '../parts/icon';
import { NotKept } from '../parts/not-kept';
import { Page } from '../parts/page';
import { BringBackButton } from '../parts/saved/bring-back-button';
import { useHandOut } from '../parts/use-hand-out';
import { type KeptHere, useKeptHere } from '../parts/use-kept-here';
import { useLongWait } from '../parts/use-long-wait';
import { usePlayer, useSay } from '../player-context';
import { handedOn, withoutCamera } from '../profiles/handed-on';
import { withUnkept } from '../profiles/with-unkept';
import { signInWords } from '../words/sign-in-words';
import type { Say } from '../words/words';
import { LeftPage } from './left-page';

/** Everything that is stored on this device, in plain words: to read, to save as a file, to erase. */
export function KeptPage() {
  const say = useSay();
  const [shown, setShown] = useState<'kept' | 'left'>('kept');
  const here = useKeptHere();
  if (shown === 'left') return <LeftPage onBack={() => setShown('kept')} />;
  return (
    <Page name="kept" title={say('kept.title')}>
      <p class="soft">{say('kept.lead')}</p>
      {here === null ? <Looking /> : <AllThatIsHere here={here} onLeft={() => setShown('left')} />}
    </Page>
  );
}

/** Nothing to press while the store is read; where that takes long, the way back. */
function Looking() {
  const say = useSay();
  const isLong = useLongWait(true);
  return (
    <>
      <p class="soft" role="status">
        {say('kept.looking')}
      </p>
      {isLong && (
        <div class="row handed">
          <WayHome />
        </div>
      )}
    </>
  );
}

/** What is kept, and what there is to press: all at once, so that nothing moves under a hand. */
function AllThatIsHere({ here, onLeft }: { here: KeptHere; onLeft: () => void }) {
  const { ports, memory } = usePlayer();
  const say = useSay();
  const [unsaved, setUnsaved] = useState(false);
  const handOut = useHandOut();
  const { found } = memory;
  const sessions = here.sessions ?? [];
  const somethingKept = memory.players.value.length > 0 || sessions.length > 0;
  const saveAll = () =>
    Promise.all([ports.store.listSessions(), ports.store.listValues()]).then(
      ([all, values]) => {
        const now = ports.clock.nowIso();
        const exported = writeExport(handedOn(withUnkept({ sessions: all, values }, playedHere(memory))), now);
        handOut({ what: 'all', code: null }, `tiny-tides-${now.slice(0, 10)}.json`, exported);
        setUnsaved(false);
      },
      // Said in a note; what is stored has not changed.
      () => setUnsaved(true),
    );
  return (
    <>
      {found.value === 'blocked' && <p class="note">{say('kept.blocked')}</p>}
      {found.value === 'insecure' && <p class="note">{say('kept.insecure')}</p>}
      {found.value === 'vanished' && <p class="note">{say('kept.vanished')}</p>}
      {(here.sessions === null || unsaved) && found.value !== 'blocked' && <p class="note">{say('kept.unreadable')}</p>}
      <PlansHere sessions={sessions} />
      {here.sessions !== null && sessions.length === 0 && <p>{say('kept.none')}</p>}
      {sessions.length > 0 && <SessionsHere sessions={sessions} />}
      <KeptModelFile page="kept" kept={here.modelFile} />
      {somethingKept && here.staying === 'mayBeCleared' && <p class="soft">{say('kept.mayBeCleared')}</p>}
      <div class="row handed">
        <WayHome />
        {somethingKept && (
          <button type="button" class="button" onClick={() => void saveAll()}>
            <Icon name="file" />
            {say('kept.export')}
          </button>
        )}
        {found.value !== 'blocked' && found.value !== 'insecure' && <BringBackButton />}
        <button type="button" class="button" data-door="left" onClick={onLeft}>
          {say('left.title')}
        </button>
        <EraseButton />
      </div>
    </>
  );
}

/** The readable sessions of a player, oldest first. */
function sessionsOf(playerId: string, stored: readonly StoredSession[]): readonly SessionRecord[] {
  return stored.flatMap(({ session }) => (session?.playerId === playerId ? [session] : []));
}

/** Sessions that were played on this page, and profiles that could not be stored. */
function playedHere({ players, unkept, playedHere: sessions }: ReturnType<typeof usePlayer>['memory']) {
  return { sessions: sessions.value, profiles: players.value.filter(({ id }) => unkept.value.has(id)) };
}

/** The plans that are known here; those that could not be stored are marked. */
function PlansHere({ sessions }: { sessions: readonly StoredSession[] }) {
  const { memory } = usePlayer();
  const say = useSay();
  if (memory.players.value.length === 0) return null;
  return (
    <ul class="kept">
      {memory.players.value.map((profile) => (
        <li key={profile.id}>
          <span>{say('kept.plan', { sign: signInWords(say, profile.sign), code: profile.plan.code })}</span>
          <ShowTherapist sessions={sessionsOf(profile.id, sessions)} code={profile.plan.code} />
          <NotKept profile={profile} />
        </li>
      ))}
    </ul>
  );
}

/** The stored sessions, newest first, each with a button to save it as a file. */
function SessionsHere({ sessions }: { sessions: readonly StoredSession[] }) {
  const { memory } = usePlayer();
  const say = useSay();
  const handOut = useHandOut();
  const codeOf = (session: SessionRecord | null) =>
    memory.players.value.find(({ id }) => id === session?.playerId)?.plan.code ?? null;
  return (
    <ul class="kept">
      {[...sessions].reverse().map((stored) => (
        <li key={stored.id}>
          {stored.session === null ? (
            <span>{say(stored.problem === 'newer' ? 'kept.newer' : 'kept.broken')}</span>
          ) : (
            <SessionLine session={stored.session} />
          )}
          <button
            type="button"
            class="button"
            onClick={() =>
              handOut(
                { what: 'session', code: codeOf(stored.session) },
                `tiny-tides-${stored.id}.json`,
                JSON.stringify(withoutCamera(stored.session ?? stored.raw), null, 2),
              )
            }
          >
            <Icon name="file" />
            {say('kept.exportOne')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function SessionLine({ session }: { session: SessionRecord }) {
  const { spoken } = usePlayer();
  const say = useSay();
  const when = new Intl.DateTimeFormat(spoken.value.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(session.startedAt),
  );
  const movements = [...new Set(session.blocks.map((block) => block.task.movement))];
  const count = session.blocks.reduce((sum, block) => sum + countedAttempts(block.attempts).length, 0);
  const movement = movements.map((id) => say(`movement.${id}`)).join(' · ') || say('letGo.title');
  return (
    <span>
      {say('kept.line', { when, movement, count })} {say(`kept.ending.${session.ending}`)}
      {raisedLimits(session).map((limit) => (
        <small key={`${limit.region}.${limit.side}.${limit.direction}.${limit.planned}`} class="raised">
          {limitInWords(say, limit)}
        </small>
      ))}
    </span>
  );
}

/** For a therapist: a line of the quiet list whose limit of detection was above the plan, or that could not be seen. */
function limitInWords(say: Say, limit: TellableLimit): string {
  const region = say(`kept.region.${limit.region}.${limit.side}`);
  if (limit.limitedBy === 'unseen') return say('kept.unseen', { region });
  const [planned, inForce] = [percent(limit.planned), percent(limit.inForce)];
  const told = { region, planned, inForce, why: say(`kept.why.${limit.limitedBy}`) };
  if (limit.sureFrom === null) return say('kept.raised', told);
  return say('kept.raisedSure', { ...told, sureFrom: percent(limit.sureFrom) });
}
