import { useRef, useState } from 'preact/hooks';
import { StoreError } from '../../ports/store-port';
import { NewerRecord } from '../../record/reading/newer-record';
import { DataError } from '../../therapy/data-error';
import { visibleText } from '../../therapy/visible-text';
import { tellOwnError } from '../own-error';
import { FileChoice } from '../parts/file-choice';
import { Page } from '../parts/page';
import { MeetingInWords } from '../parts/saved/meeting-in-words';
import { type NotBrought, NotBroughtNote } from '../parts/saved/not-brought-note';
import { usePlayer, useSay } from '../player-context';
import type { Meeting } from '../profiles/saved/meet-saved';
import { LARGEST_SAVED_BYTES, readSaved, type Saved } from '../profiles/saved/read-saved';

type State =
  | { readonly is: 'nothing' | 'busy' }
  | { readonly is: 'met'; readonly saved: Saved; readonly meeting: Meeting }
  | { readonly is: 'done'; readonly meeting: Meeting }
  | { readonly is: 'problem'; readonly problem: NotBrought };

/** Brings back what was saved as a file: first says whose it is and what will happen, then all of it or nothing. */
export function BringBackPage() {
  const { memory, side } = usePlayer();
  const say = useSay();
  const { state, choose, bring, leave } = useBringingBack();
  return (
    <Page name="bring-back" title={say('back.title')}>
      {state.is === 'nothing' && <p>{say('back.lead')}</p>}
      {state.is === 'problem' && <NotBroughtNote problem={state.problem} />}
      {state.is === 'met' && <MeetingInWords saved={state.saved} meeting={state.meeting} />}
      <p class={state.is === 'busy' || state.is === 'done' ? 'big' : 'unseen'} role="status">
        {state.is === 'busy' && say('back.busy')}
        {state.is === 'done' && doneInWords(say, state.meeting)}
      </p>
      <div class="row handed">
        {state.is === 'met' && (
          <>
            <button type="button" class="button warm" onClick={() => void bring(state.saved)}>
              {say('back.yes')}
            </button>
            <button type="button" class="button" onClick={leave}>
              {say('back.no')}
            </button>
          </>
        )}
        {(state.is === 'nothing' || state.is === 'problem') && memory.found.value !== 'elsewhere' && (
          <FileChoice words={say('back.choose')} accept=".json,application/json" warm onFile={choose} />
        )}
        {state.is !== 'met' && (
          <button
            type="button"
            class={state.is === 'done' ? 'button warm' : 'button'}
            onClick={() => {
              side.value = 'kept';
            }}
          >
            {say(state.is === 'done' ? 'kept.title' : 'go.back')}
          </button>
        )}
      </div>
      {memory.found.value === 'elsewhere' && <p class="note">{say('home.elsewhere')}</p>}
    </Page>
  );
}

function doneInWords(say: ReturnType<typeof useSay>, { sessions, values }: Meeting): string {
  if (sessions.length === 0 && values.size === 0) return say('back.nothing');
  return sessions.length === 0 ? say('back.done') : say('back.doneSessions', { count: sessions.length });
}

/** Reads the file that was chosen last, and brings it back on a person's word. */
function useBringingBack() {
  const { ports, memory } = usePlayer();
  const [state, setState] = useState<State>({ is: 'nothing' });
  const turns = useRef(0);
  const follow = async (load: () => Promise<State>) => {
    turns.current += 1;
    const mine = turns.current;
    setState({ is: 'busy' });
    const next = await load().catch((error: unknown): State => ({ is: 'problem', problem: problemIn(error) }));
    if (mine === turns.current) setState(next);
  };
  return {
    state,
    choose: (file: File) =>
      void follow(async () => {
        const name = visibleText(file.name);
        // A file that is far too large is not read at all.
        if (file.size > LARGEST_SAVED_BYTES) return problem({ why: 'tooLarge', file: name, bytes: file.size });
        // Whatever the browser says here, the file is what cannot be reached: in a cloud, taken away, or not allowed.
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes === null) return problem({ why: 'unreadable', file: name });
        const saved = await readSaved(new Uint8Array(bytes), name, ports);
        return { is: 'met', saved, meeting: await memory.meet(saved) };
      }),
    bring: (saved: Saved) =>
      follow(async () => {
        const meeting = await memory.bringBack(saved);
        // Not waited for: some browsers ask the person, who may take their time.
        void ports.store.staying('ask');
        return { is: 'done', meeting };
      }),
    leave: () => setState({ is: 'nothing' }),
  };
}

const problem = (what: NotBrought): State => ({ is: 'problem', problem: what });

function problemIn(error: unknown): NotBrought {
  if (error instanceof DataError) return { why: 'data', error };
  if (error instanceof NewerRecord) return { why: 'newer' };
  if (error instanceof StoreError) return { why: 'store', fault: error.fault };
  tellOwnError(error);
  return { why: 'failed' };
}
