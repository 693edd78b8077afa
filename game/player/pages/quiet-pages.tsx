import type { SessionEnd } from '../../play/session/session-machine';
import { LetGoLight } from '../art/let-go-light';
import { ReefStrip } from '../art/reef-canvas';
import { ShellDrawing } from '../art/shell-drawing';
import { SoftBlink } from '../art/soft-blink';
import { ShowTherapist } from '../handover/show-therapist';
import { Icon } from '../parts/icon';
import { NotKept } from '../parts/not-kept';
import { Page } from '../parts/page';
import { Enough } from '../parts/play/enough';
import { useCameraSessions } from '../parts/use-camera-sessions';
import { useHandOut } from '../parts/use-hand-out';
import { useLongWait } from '../parts/use-long-wait';
import { usePlayer, useSay } from '../player-context';
import { withoutCamera } from '../profiles/handed-on';
import { grownShells } from '../profiles/shell-count';
import { type Closing, closingOf } from '../session/steps/closing';
import { closingKept } from '../session/steps/closing-kept';
import type { WordKey } from '../words/words';

/**
 * Between two games: let go, blink softly, one touch, while a light fills. The next game may be opened when the light
 * is full; it waits for the player.
 */
export function RestPage() {
  const { session } = usePlayer();
  const say = useSay();
  const rested = session.state.rested.value;
  const over = rested >= 1;
  return (
    <Page name="rest" title={say('rest.title')}>
      <div class="rest-light">
        <LetGoLight fill={rested} glow={0.25 + 0.6 * rested} label={say('rest.light')} heart="none" />
        <SoftBlink />
      </div>
      <p class="big">{say('rest.text')}</p>
      <p>{say('rest.touch')}</p>
      <p class="soft" role="status">
        {say(over ? 'rest.over' : 'rest.wait')}
      </p>
      <div class="row handed">
        <button type="button" class="button warm" disabled={!over} onClick={() => session.send({ type: 'CONTINUE' })}>
          {say('rest.next')}
        </button>
      </div>
    </Page>
  );
}

/** After "stop, it hurts": no more questions. */
export function HurtPage() {
  const { session } = usePlayer();
  const say = useSay();
  return (
    <Page name="hurt" title={say('hurt.title')}>
      <p class="big">{say('hurt.text')}</p>
      <p>{say('hurt.next')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.send({ type: 'CONTINUE' })}>
          {say('bar.home')}
        </button>
      </div>
    </Page>
  );
}

/** The end of a session: what went quiet, what to feel for, one shell, and enough for today. */
export function ClosePage() {
  const { session, memory, ports, side } = usePlayer();
  const player = memory.player.value;
  const sessions = useCameraSessions(player?.id ?? null);
  const isLong = useLongWait(sessions === null);
  const say = useSay();
  const { face, end } = session.state.snapshot.value.context;
  const record = session.state.record.value;
  const kept = session.state.kept.value;
  const closing: Closing = closingOf(record);
  const told = closingKept(face, record === null ? 'none' : 'made', kept);
  const title = titleOf(end);
  const grown = player?.shells ?? grownShells(sessions ?? []);
  const leave = (to: 'reef' | null) => {
    // Whoever has a plan was asked about it then; without one, this is the first thing that is kept.
    if (player === null && kept === 'yes') void ports.store.staying('ask');
    side.value = to;
    session.send({ type: 'CONTINUE' });
  };
  return (
    <Page name="close" title={say(title)}>
      <div class="feel">
        {/* The practice face grows no reef: its shell would be one that is nowhere. */}
        {face === 'camera' && closing.shell !== null && (
          <figure class="shell">
            <ShellDrawing shine={closing.shell} />
            <figcaption>{say('close.shell')}</figcaption>
          </figure>
        )}
        <div class="stack">
          {end === 'tired' && <p>{say('close.tired')}</p>}
          {end === 'interrupted' && <p>{say('close.away')}</p>}
          <ul class="pearls">
            {closing.lines.map((line) => (
              <li key={line}>{say(line)}</li>
            ))}
          </ul>
          <p>{say('close.feel')}</p>
          {end === 'finished' && sessions !== null && <Enough before={sessions} />}
          <p class={told.length === 0 ? 'unseen' : 'soft'} role="status">
            {told.map((line) => say(line)).join(' ')}
          </p>
          {face === 'camera' && player !== null && <NotKept profile={player} />}
          {face === 'camera' && memory.sidesUnkept.value !== null && <p class="soft">{say('notKept.sides')}</p>}
        </div>
      </div>
      {face === 'camera' && player !== null && <ReefStrip shells={player.shells} />}
      {/* Not before the day is known: a word and a button would come between. Where that takes long, the way home is there all the same. */}
      {(sessions !== null || isLong) && (
        <div class="row handed">
          <button type="button" class="button warm" onClick={() => leave(null)}>
            {say('bar.home')}
          </button>
          {face === 'camera' && grown > 0 && (
            <button type="button" class="button" data-door="reef" onClick={() => leave('reef')}>
              <Icon name="shell" />
              {say('reef.title')}
            </button>
          )}
          {face === 'camera' && record !== null && kept !== 'no' && (
            <ShowTherapist sessions={[record]} code={player?.plan.code ?? null} />
          )}
          {face === 'camera' && kept !== 'yes' && kept !== 'no' && record !== null && <SaveOne />}
        </div>
      )}
    </Page>
  );
}

function titleOf(end: SessionEnd): WordKey {
  switch (end) {
    case 'stopped':
      return 'close.title.stopped';
    case 'tired':
      return 'close.title.tired';
    case 'interrupted':
      return 'close.title.away';
    default:
      return 'close.title';
  }
}

function SaveOne() {
  const { session, memory } = usePlayer();
  const say = useSay();
  const handOut = useHandOut();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        const record = session.state.record.value;
        if (record === null) return;
        const about = { what: 'session', code: memory.player.value?.plan.code ?? null } as const;
        const text = JSON.stringify(withoutCamera(record), null, 2);
        handOut(about, `tiny-tides-${record.startedAt.slice(0, 10)}.json`, text);
      }}
    >
      {say('kept.exportOne')}
    </button>
  );
}
