import { SidesDrawing } from '../art/sides-drawing';
import { Page } from '../parts/page';
import { PracticeInstead } from '../parts/practice-instead';
import { SelfView } from '../parts/self-view';
import { usePlayer, useSay } from '../player-context';

/** Asked once for each camera: a turn of the head answers, or a person who sees the picture does. */
export function SidesPage() {
  const { sitting, settings } = usePlayer();
  const say = useSay();
  const stage = sitting.state.sides.value;
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
            <button type="button" class="button" onClick={() => sitting.sides.told('asExpected')}>
              {say('sides.yes')}
            </button>
            <button type="button" class="button" onClick={() => sitting.sides.told('mirrored')}>
              {say('sides.no')}
            </button>
          </>
        )}
        <LeaveOpen words={say('sides.skip')} />
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** The camera swaps left and right: a plan for one side cannot be played with it. */
export function MirroredPage() {
  const { sitting } = usePlayer();
  const say = useSay();
  return (
    <Page name="mirrored" title={say('sides.mirrored.title')}>
      <p class="big">{say('sides.mirrored')}</p>
      <p>{say('sides.mirrored.how')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => sitting.send({ type: 'CAMERA_ON' })}>
          {say('go.again')}
        </button>
        <PracticeInstead />
        <LeaveOpen words={say('sides.anyhow')} />
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** Only where the plan does not hang on a side. */
function LeaveOpen({ words }: { words: string }) {
  const { sitting } = usePlayer();
  if (sitting.state.snapshot.value.context.sides === 'ask') return null;
  return (
    <button type="button" class="button" onClick={() => sitting.sides.leaveOpen()}>
      {words}
    </button>
  );
}
