import '../style/attempts.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isCounted } from '../../movement/attempt/judged-attempt';
import type { MovementId } from '../../movement/movement-id';
import type { SessionRecord } from '../../record/session-record';
import { useConsole, useDay } from '../console-context';
import { WhenLoaded } from '../parts/when-loaded';
import type { PlayedIn } from '../review/review-answers';
import type { AttemptCurvesProps } from './attempt-curves';
import { percentInWords } from './attempt-in-words';
import { cameAlong } from './attempt-view';
import { useAttemptWords } from './use-attempt-words';

/** Sessions that are listed at once; earlier ones on request. */
const SESSIONS_AT_ONCE = 8;

const loadCurves = async (): Promise<ComponentType<AttemptCurvesProps>> =>
  (await import('./attempt-curves')).AttemptCurves;

/** The attempts of one movement, session by session. A session is read from the vault when it is opened. */
export function AttemptList({ movement, sessions }: { movement: MovementId; sessions: readonly PlayedIn[] }) {
  const { tell } = useAttemptWords();
  const when = useWhen();
  const [shown, setShown] = useState(SESSIONS_AT_ONCE);
  if (sessions.length === 0) return null;
  const more = Math.min(SESSIONS_AT_ONCE, sessions.length - shown);
  return (
    <>
      <h3>{tell('title')}</h3>
      <p class="soft">{tell('lead')}</p>
      {sessions.slice(0, shown).map(({ id, startedAt, attempts }) => (
        <OpenedSession
          key={id}
          {...{ id, movement }}
          name={tell('session', { when: when(startedAt), count: attempts })}
        />
      ))}
      {more > 0 && (
        <button type="button" onClick={() => setShown(shown + more)}>
          {tell('more', { count: more })}
        </button>
      )}
    </>
  );
}

/** A session's line; its attempts are read when it is opened. */
function OpenedSession({ id, movement, name }: { id: string; movement: MovementId; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="session-attempts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <SessionAttempts {...{ id, movement }} />}
    </details>
  );
}

function SessionAttempts({ id, movement }: { id: string; movement: MovementId }) {
  const { tell } = useAttemptWords();
  const { ports, place } = useConsole();
  const here = place.value;
  const patientId = 'id' in here ? here.id : '';
  const [read, setRead] = useState<SessionRecord | 'reading' | 'gone'>('reading');
  useEffect(() => {
    let isWanted = true;
    ports.vault.readSession(patientId, id).then(
      (kept) => isWanted && setRead(kept?.session ?? 'gone'),
      // Whatever the vault refused: the line says so, and nothing that is kept has changed.
      () => isWanted && setRead('gone'),
    );
    return () => {
      isWanted = false;
    };
  }, [patientId, id]);
  if (read === 'reading') return <p class="soft">{tell('reading')}</p>;
  if (read === 'gone') return <p role="alert">{tell('gone')}</p>;
  return <AttemptTable session={read} movement={movement} />;
}

/** Which movement of which block. */
interface Which {
  readonly block: number;
  readonly at: number;
}

function AttemptTable({ session, movement }: { session: SessionRecord; movement: MovementId }) {
  const { tell } = useAttemptWords();
  const [opened, setOpened] = useState<(Which & { readonly number: number }) | null>(null);
  const all = session.blocks.flatMap(({ task, attempts }, block): Which[] =>
    task.movement === movement ? attempts.map((_, at) => ({ block, at })) : [],
  );
  const block = opened === null ? undefined : session.blocks[opened.block];
  return (
    <>
      {session.attemptSeries !== 'kept' && <p class="note">{tell(session.attemptSeries)}</p>}
      <div class="wide">
        <table class="figures">
          <thead>
            <tr>
              {(['number', 'curves', 'begins', 'peak', 'along', 'verdict'] as const).map((column) => (
                <th key={column} scope="col">
                  {tell(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((one, i) => (
              <AttemptRow
                key={`${one.block} ${one.at}`}
                {...{ session, ...one, number: i + 1 }}
                isOpen={opened?.number === i + 1}
                onOpen={() => setOpened(opened?.number === i + 1 ? null : { ...one, number: i + 1 })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {opened !== null && block !== undefined && (
        <WhenLoaded
          key={opened.number}
          load={loadCurves}
          props={{ block, at: opened.at, number: opened.number, onClose: () => setOpened(null) }}
        />
      )}
    </>
  );
}

function AttemptRow({
  session,
  block: which,
  at,
  number,
  isOpen,
  onOpen,
}: Which & { session: SessionRecord; number: number; isOpen: boolean; onOpen: () => void }) {
  const { tell, names } = useAttemptWords();
  const block = session.blocks[which];
  const attempt = block?.attempts[at];
  if (block === undefined || attempt === undefined) return null;
  const along = [...new Set(cameAlong(block, at).map(({ region, side }) => names.region[region][side]))];
  const series = block.series?.[at];
  return (
    <tr class={isCounted(attempt) ? undefined : 'soft'}>
      <th scope="row">{number}</th>
      <td>
        {series === undefined && '–'}
        {series !== undefined && 'leftOut' in series && tell(series.leftOut)}
        {series !== undefined && 'packed' in series && (
          <button type="button" aria-expanded={isOpen} aria-label={tell('open', { number })} onClick={onOpen}>
            {tell('curves')}
          </button>
        )}
      </td>
      <td>{clockInWords(block.startMs + attempt.onsetMs)}</td>
      <td>{percentInWords(attempt.peakActivation)}</td>
      <td>
        {along.length > 0 ? along.join(', ') : tell(attempt.quality.isolation === null ? 'notSure' : 'nothingAlong')}
      </td>
      <td>{tell(`verdict.${attempt.verdict}`)}</td>
    </tr>
  );
}

/** A time of a session, minutes and seconds from its start. */
function clockInWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Date and time of day of a session. */
function useWhen(): (startedAt: string) => string {
  const day = useDay();
  return (startedAt) => `${day(startedAt)}, ${startedAt.slice(11, 16)}`;
}
