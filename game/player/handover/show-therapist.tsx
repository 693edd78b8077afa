import { useEffect, useState } from 'preact/hooks';
import type { CodeDrawing } from '../../ports/codes';
import type { SessionRecord } from '../../record/session-record';
import { Dialog } from '../parts/dialogs/dialog';
import { useHandOut } from '../parts/use-hand-out';
import { usePlayer, useSay } from '../player-context';
import { CodePicture } from './code-picture';
import { type ResultsCode, resultsCode, sealedResults } from './results-code';

/** What the dialog has to show. */
type Showing =
  | { readonly is: 'making' | 'tooLong' | 'refused' }
  | { readonly is: 'code'; readonly code: ResultsCode; readonly drawing: CodeDrawing };

interface Shown {
  /** Oldest first, at least one. */
  readonly sessions: readonly SessionRecord[];
  /** Code of the player's plan; null without a plan. */
  readonly code: string | null;
}

/** Shows sessions to a therapist: a button, and a dialog with the code and the file. Renders nothing without sessions. */
export function ShowTherapist({ sessions, code }: Shown) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (sessions.length === 0) return null;
  return (
    <>
      <button type="button" class="button" data-show-therapist onClick={() => setOpen(true)}>
        {say('show.button')}
      </button>
      {open && <ShowDialog sessions={sessions} code={code} onClose={() => setOpen(false)} />}
    </>
  );
}

function ShowDialog({ sessions, code, onClose }: Shown & { onClose: () => void }) {
  const { ports, memory } = usePlayer();
  const say = useSay();
  const handOut = useHandOut();
  const [showing, setShowing] = useState<Showing>({ is: 'making' });
  const madeAt = ports.clock.nowIso();
  useEffect(() => {
    let ended = false;
    const make = async (): Promise<Showing> => {
      const drawing = await ports.loadCodeDrawing();
      const made = await resultsCode({ madeAt, code, sessions }, ports.deviceSeal, drawing);
      return made === null ? { is: 'tooLong' } : { is: 'code', code: made, drawing };
    };
    // No key here, or its part cannot be loaded: said in the dialog, and nothing that is kept has changed.
    make()
      .catch((): Showing => ({ is: 'refused' }))
      .then((now) => {
        if (ended) return;
        setShowing(now);
        if (now.is !== 'code') return;
        void memory.left.note({ at: madeAt, what: 'results', how: 'code', code, detail: '' });
      });
    return () => {
      ended = true;
    };
  }, []);
  const save = () =>
    sealedResults({ madeAt, code, sessions }, ports.deviceSeal).then(
      (sealed) =>
        handOut({ what: 'results', code }, `tiny-tides-results-${code ?? 'taste'}-${madeAt.slice(0, 10)}.jws`, sealed),
      // As above.
      () => setShowing({ is: 'refused' }),
    );
  return (
    <Dialog name="therapist" title={say('show.title')} onClose={onClose}>
      {showing.is === 'code' ? (
        <>
          <p>{say('show.lead')}</p>
          <CodePicture shown={showing.code.shown} drawing={showing.drawing} label={say('show.picture')} />
          <p class="soft">
            {say('show.newest', { count: showing.code.count })}
            {showing.code.shown.is === 'row' && ` ${say('show.row')}`}
          </p>
        </>
      ) : (
        <p role="status">{say(`show.${showing.is}`)}</p>
      )}
      <div class="row handed">
        <button type="button" class="button warm" onClick={onClose}>
          {say('go.close')}
        </button>
        {showing.is !== 'refused' && (
          <button type="button" class="button" onClick={() => void save()}>
            {say('show.file', { count: sessions.length })}
          </button>
        )}
      </div>
    </Dialog>
  );
}
