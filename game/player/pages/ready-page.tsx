import { useEffect, useRef, useState } from 'preact/hooks';
import { isDetailHidden, READY_ITEMS, type ReadyModel, type ReadyVerdict } from '../../play/session/ready-check';
import { ReadyDrawing } from '../art/ready-drawing';
import { FaultNote } from '../parts/camera/fault-note';
import { OtherCameras } from '../parts/camera/other-cameras';
import { PracticeInstead } from '../parts/camera/practice-instead';
import { SelfView } from '../parts/camera/self-view';
import { useCameras } from '../parts/camera/use-cameras';
import { Icon } from '../parts/icon';
import { Page } from '../parts/page';
import { WakingBar } from '../parts/play/waking-bar';
import { usePlayer, useSay } from '../player-context';
import { wakingWords } from '../session/session-state';
import type { Say } from '../words/words';
import { ModelFilePage } from './model-file-page';
import { MirroredPage, SidesPage } from './sides-page';

/** Time to read that all is well and to see that the page goes on [ms]. */
const MOMENT_MS = 2500;
/** Time to read which movements cannot be seen here: three short sentences [ms]. */
const LONG_MOMENT_MS = 7000;

/** Why the camera is wanted, then a check that a family can pass alone: one sentence and one drawing for each problem. */
export function ReadyPage() {
  const { session } = usePlayer();
  const snapshot = session.state.snapshot.value;
  if (snapshot.matches({ underWay: { active: { ready: 'looking' } } })) return <LookingPage />;
  if (snapshot.matches({ underWay: { active: { ready: 'sides' } } })) return <SidesPage />;
  if (snapshot.matches({ underWay: { active: { ready: 'mirrored' } } })) return <MirroredPage />;
  const blocked = snapshot.matches({ underWay: { active: { ready: 'blocked' } } });
  const fault = session.state.fault.value;
  if (blocked && (fault === 'modelMissing' || fault === 'modelWrong')) return <ModelFilePage fault={fault} />;
  return <ExplainPage blocked={blocked} />;
}

function ExplainPage({ blocked }: { blocked: boolean }) {
  const { session } = usePlayer();
  const say = useSay();
  const fault = session.state.fault.value;
  const cameraOn = () => session.send({ type: 'CAMERA_ON' });
  return (
    <Page name={blocked ? 'ready-blocked' : 'ready'} title={say('ready.title')}>
      {blocked && fault !== null ? (
        <FaultNote fault={fault} />
      ) : (
        <>
          <p>{say('ready.why')}</p>
          <p>
            <b>{say('ready.privacy')}</b>
          </p>
          <p class="soft">{say('ready.light')}</p>
        </>
      )}
      <div class="row handed">
        <button type="button" class="button warm" onClick={cameraOn}>
          <Icon name="camera" />
          {say(blocked ? 'go.again' : 'ready.cameraOn')}
        </button>
        {blocked && <OtherCameras again={cameraOn} />}
        {blocked && <PracticeInstead />}
        <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

function LookingPage() {
  const { session, dialog } = usePlayer();
  const say = useSay();
  const model = session.state.ready.value;
  const { problem, passed } = model;
  const waking = session.state.waking.value;
  const [wish, setWish] = useState<'goOn' | 'checkSides'>('goOn');
  const [more, setMore] = useState<'open' | 'closed'>('closed');
  // Reading the source draws the page anew when another camera starts.
  const mayCheckSides =
    session.state.source.value !== null && session.state.plan.value?.origin === 'sample' && !session.sides.known();
  const goOn = () => session.passReady(wish);
  // Whoever reads help or settings, looks closer or wishes for more goes on by a press.
  const alone = more === 'closed' && wish === 'goOn' && dialog.value === null;
  const waits = more === 'open' || wish === 'checkSides';
  useMoment(passed && alone, isDetailHidden(model) ? LONG_MOMENT_MS : MOMENT_MS, goOn);
  const sentence =
    waking !== 'no'
      ? say(wakingWords(waking, session.state.starting.value, 'camera'))
      : readySentence(say, model, waits);
  return (
    <Page name="ready-looking" title={say('ready.title')}>
      <div class="ready">
        <SelfView />
        <div class="stack">
          <div class="ready-say" data-ready={passed ? 'passed' : 'looking'} role="status">
            {waking === 'no' && passed && (
              <span class="passed-sign">
                <Icon name="check" />
              </span>
            )}
            {waking === 'no' && !passed && problem !== null && <ReadyDrawing problem={problem} />}
            <p class="big">{sentence}</p>
            {waking === 'no' && <HiddenDetail model={model} />}
          </div>
          <WakingBar />
          {mayCheckSides && (
            <label class="tick">
              <input
                type="checkbox"
                checked={wish === 'checkSides'}
                onChange={(event) => setWish(event.currentTarget.checked ? 'checkSides' : 'goOn')}
              />
              <span>{say('sides.check')}</span>
            </label>
          )}
          <details class="more" onToggle={(event) => setMore(event.currentTarget.open ? 'open' : 'closed')}>
            <summary>{say('ready.more')}</summary>
            <div class="stack tight">
              <ReadyList />
              <CameraChoice />
              <SelfViewChoice />
            </div>
          </details>
        </div>
      </div>
      <div class="row handed">
        <button type="button" class="button warm" disabled={!passed} onClick={goOn}>
          {say('go.on')}
        </button>
        {(waking === 'long' || problem === 'tooSlow') && <PracticeInstead />}
        <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** The sentence of the check; `waits`: the list is open, and the page goes on only when a button is pressed. */
function readySentence(say: Say, model: ReadyModel, waits: boolean): string {
  const { problem, passed } = model;
  if (passed && isDetailHidden(model)) return say(waits ? 'ready.passedHiddenWaits' : 'ready.passedHidden');
  if (passed) return say(waits ? 'ready.passedWaits' : 'ready.passed');
  return problem === null ? say('ready.looking') : say(`ready.problem.${problem}`);
}

/** The small movements that the picture hides, and what this means for play once the check has passed. */
function HiddenDetail({ model }: { model: ReadyModel }) {
  const say = useSay();
  const { hidden, passed } = model;
  if (hidden === null || !isDetailHidden(model)) return null;
  const stirring = say(`stirring.${hidden.region}.${hidden.side}`);
  return <p class="hidden-detail">{say(passed ? 'ready.hidden.stays' : 'ready.hidden.asked', { stirring })}</p>;
}

/** Calls `next` when `holds` has been true for `momentMs` [ms]; starts again whenever one of the two changes. */
function useMoment(holds: boolean, momentMs: number, next: () => void): void {
  const latest = useRef(next);
  latest.current = next;
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => latest.current(), momentMs);
    return () => clearTimeout(timer);
  }, [holds, momentMs]);
}

/** Everything that is checked, for people who want to know more than the one sentence. */
function ReadyList() {
  const { session } = usePlayer();
  const say = useSay();
  const { items } = session.state.ready.value;
  return (
    <ul class="checks">
      {READY_ITEMS.map((item) => (
        <li key={item} data-verdict={look(items[item])}>
          <Icon name={items[item] === 'good' ? 'check' : look(items[item]) === 'problem' ? 'turn' : 'dots'} />
          {say(`ready.item.${item}`)}
          <span class="unseen">: {say(`ready.state.${look(items[item])}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function SelfViewChoice() {
  const { settings, change } = usePlayer();
  const say = useSay();
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={settings.value.selfView === 'shown'}
        onChange={(event) => change({ selfView: event.currentTarget.checked ? 'shown' : 'hidden' })}
      />
      <span>{say('ready.selfView')}</span>
    </label>
  );
}

function look(verdict: ReadyVerdict): 'good' | 'waiting' | 'problem' {
  return verdict === 'good' || verdict === 'waiting' ? verdict : 'problem';
}

/** Only where there is a choice. */
function CameraChoice() {
  const { ports, session } = usePlayer();
  const say = useSay();
  const cameras = useCameras();
  if (cameras.length < 2) return null;
  return (
    <label class="choice-line">
      <span>{say('ready.camera')}</span>
      <select
        value={ports.camera.cameraInUse() ?? ''}
        onChange={(event) => {
          ports.camera.chooseCamera(event.currentTarget.value);
          session.send({ type: 'PAUSE' });
          session.send({ type: 'CAMERA_ON' });
        }}
      >
        {cameras.map((camera) => (
          <option key={camera.id} value={camera.id}>
            {camera.label}
          </option>
        ))}
      </select>
    </label>
  );
}
