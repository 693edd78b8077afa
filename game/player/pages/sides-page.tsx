import { SidesDrawing } from '../art/sides-drawing';
import { PracticeInstead } from '../parts/camera/practice-instead';
import { SelfView } from '../parts/camera/self-view';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';

/** Asked once for each camera, answered by a turn of the head or by a person who sees the picture. */
export function SidesPage() {
  const { session, settings } = usePlayer();
  const say = useSay();
  const stage = session.state.sides.value;
  const sees = settings.value.selfView === 'shown' && stage !== 'lookAhead';
  return (
    <Page name="sides" title={say('sides.title')}>
      <div class="ready">
        <div class="stack">
          <div class="ready-say" role="status">
            <SidesDrawing look={stage === 'lookAhead' ? 'ahead' : 'leftHand'} />
            <p class="big">{say(`sides.${stage}`)}</p>
          </div>
          {sees && <p>{say('sides.ask')}</p>}
        </div>
        <SelfView />
      </div>
      <div class="row handed">
        {sees && (
          <>
            <button type="button" class="button" onClick={() => session.sides.told('asExpected')}>
              {say('sides.yes')}
            </button>
            <button type="button" class="button" onClick={() => session.sides.told('mirrored')}>
              {say('sides.no')}
            </button>
          </>
        )}
        <LeaveOpen words={say('sides.skip')} />
        <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** The camera swaps left and right: a plan for one side cannot be played with it. */
export function MirroredPage() {
  const { session } = usePlayer();
  const say = useSay();
  return (
    <Page name="mirrored" title={say('sides.mirrored.title')}>
      <p class="big">{say('sides.mirrored')}</p>
      <p>{say('sides.mirrored.how')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.send({ type: 'CAMERA_ON' })}>
          {say('go.again')}
        </button>
        <PracticeInstead />
        <LeaveOpen words={say('sides.anyhow')} />
        <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** Shown only where the plan does not depend on a side. */
function LeaveOpen({ words }: { words: string }) {
  const { session } = usePlayer();
  if (session.state.snapshot.value.context.sides === 'ask') return null;
  return (
    <button type="button" class="button" onClick={() => session.sides.leaveOpen()}>
      {words}
    </button>
  );
}
