import { useEffect, useState } from 'preact/hooks';
import { READY_ITEMS, type ReadyVerdict } from '../../play/ready-check';
import { ReadyDrawing } from '../art/ready-drawing';
import { Icon } from '../parts/icon';
import { Page } from '../parts/page';
import { PracticeInstead } from '../parts/practice-instead';
import { SelfView } from '../parts/self-view';
import { usePlayer, useSay } from '../player-context';
import { wakingWords } from '../sitting/sitting-state';
import { MirroredPage, SidesPage } from './sides-page';

/** Why the camera is wanted, then a check that a family can pass alone: one sentence and one drawing for each problem. */
export function ReadyPage() {
  const { sitting } = usePlayer();
  const snapshot = sitting.state.snapshot.value;
  if (snapshot.matches({ sitting: { active: { ready: 'looking' } } })) return <LookingPage />;
  if (snapshot.matches({ sitting: { active: { ready: 'sides' } } })) return <SidesPage />;
  if (snapshot.matches({ sitting: { active: { ready: 'mirrored' } } })) return <MirroredPage />;
  return <ExplainPage blocked={snapshot.matches({ sitting: { active: { ready: 'blocked' } } })} />;
}

function ExplainPage({ blocked }: { blocked: boolean }) {
  const { sitting } = usePlayer();
  const say = useSay();
  const fault = sitting.state.fault.value;
  return (
    <Page name={blocked ? 'ready-blocked' : 'ready'} title={say('ready.title')}>
      {blocked && fault !== null ? (
        <p class="note" role="alert">
          {say(`fault.${fault}`)}
        </p>
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
        <button type="button" class="button warm" onClick={() => sitting.send({ type: 'CAMERA_ON' })}>
          <Icon name="camera" />
          {say(blocked ? 'go.again' : 'ready.cameraOn')}
        </button>
        {blocked && <PracticeInstead />}
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

function LookingPage() {
  const { sitting, settings, change } = usePlayer();
  const say = useSay();
  const { items, problem, passed } = sitting.state.ready.value;
  const waking = sitting.state.waking.value;
  // Reading the source draws the page anew when another camera starts.
  const mayCheckSides =
    sitting.state.source.value !== null && sitting.state.plan.value?.origin === 'sample' && !sitting.sides.known();
  const sentence =
    waking !== 'no'
      ? say(wakingWords(waking))
      : passed
        ? say('ready.passed')
        : problem === null
          ? say('ready.looking')
          : say(`ready.problem.${problem}`);
  return (
    <Page name="ready-looking" title={say('ready.title')}>
      <div class="ready">
        <SelfView />
        <div class="stack">
          <div class="ready-say" role="status">
            {!passed && waking === 'no' && problem !== null && <ReadyDrawing problem={problem} />}
            <p class="big">{sentence}</p>
          </div>
          <ul class="checks">
            {READY_ITEMS.map((item) => (
              <li key={item} data-verdict={look(items[item])}>
                <Icon name={items[item] === 'good' ? 'check' : look(items[item]) === 'problem' ? 'turn' : 'dots'} />
                {say(`ready.item.${item}`)}
                <span class="unseen">: {say(`ready.state.${look(items[item])}`)}</span>
              </li>
            ))}
          </ul>
          <CameraChoice />
          <label class="tick">
            <input
              type="checkbox"
              checked={settings.value.selfView === 'shown'}
              onChange={(event) => change({ selfView: event.currentTarget.checked ? 'shown' : 'hidden' })}
            />
            <span>{say('ready.selfView')}</span>
          </label>
          {mayCheckSides && (
            <div class="stack tight">
              <p class="soft">{say('sides.offer')}</p>
              <button
                type="button"
                class="button quiet"
                disabled={!passed}
                onClick={() => sitting.passReady('checkSides')}
              >
                {say('sides.check')}
              </button>
            </div>
          )}
        </div>
      </div>
      <div class="row handed">
        <button type="button" class="button warm" disabled={!passed} onClick={() => sitting.passReady()}>
          {say('go.on')}
        </button>
        {waking === 'long' && <PracticeInstead />}
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

function look(verdict: ReadyVerdict): 'good' | 'waiting' | 'problem' {
  return verdict === 'good' || verdict === 'waiting' ? verdict : 'problem';
}

/** Only where there is a choice. */
function CameraChoice() {
  const { ports, sitting } = usePlayer();
  const say = useSay();
  const [cameras, setCameras] = useState<readonly { readonly id: string; readonly label: string }[]>([]);
  const source = sitting.state.source.value;
  useEffect(() => {
    let here = true;
    const list = () =>
      ports.camera.listCameras().then(
        (found) => {
          if (here) setCameras(found);
        },
        // Without a list the camera in use stays; there is only nothing to choose from.
        () => {},
      );
    void list();
    const endWatching = ports.camera.watchCameras(() => void list());
    return () => {
      here = false;
      endWatching();
    };
  }, [source]);
  if (cameras.length < 2) return null;
  const now = cameras.find((camera) => camera.label === source?.camera?.label);
  return (
    <label class="choice-line">
      <span>{say('ready.camera')}</span>
      <select
        value={now?.id ?? ''}
        onChange={(event) => {
          ports.camera.chooseCamera(event.currentTarget.value);
          sitting.send({ type: 'PAUSE' });
          sitting.send({ type: 'CAMERA_ON' });
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
