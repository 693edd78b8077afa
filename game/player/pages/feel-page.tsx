import { MuscleDrawing } from '../art/muscle-drawing';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';

/** Before a game: where the muscle is and how the movement should feel, in one sentence and one drawing. */
export function FeelPage() {
  const { session } = usePlayer();
  const say = useSay();
  const block = session.currentBlock();
  if (block === null) return null;
  const { movement, affected } = block.rules.task;
  return (
    <Page name="feel" title={say(`movement.${movement}`)}>
      <div class="feel">
        <MuscleDrawing movement={movement} affected={affected} />
        <div class="stack">
          <p class="big">{say(`feel.where.${movement}`)}</p>
          {affected !== 'both' && <p>{say(`feel.side.${affected}`)}</p>}
          <p>{say('feel.effort')}</p>
          <p class="soft">{say('feel.touch')}</p>
        </div>
      </div>
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.send({ type: 'CONTINUE' })}>
          {say('feel.start')}
        </button>
      </div>
    </Page>
  );
}
