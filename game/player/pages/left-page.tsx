import { useEffect, useState } from 'preact/hooks';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';
import type { LeftEntry, LeftLog } from '../profiles/left-log';
import type { Say } from '../words/words';

/** Everything that ever left this device, newest first, and what was stopped on its way. */
export function LeftPage({ onBack }: { readonly onBack: () => void }) {
  const { memory, spoken } = usePlayer();
  const say = useSay();
  const [left, setLeft] = useState<Awaited<ReturnType<LeftLog['list']>> | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    // Said in a note; what is stored has not changed.
    memory.left.list().then(setLeft, () => setUnreadable(true));
  }, [memory]);
  const when = new Intl.DateTimeFormat(spoken.value.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Page name="left" title={say('left.title')}>
      <p class="soft">{say('left.lead')}</p>
      {unreadable && <p class="note">{say('kept.unreadable')}</p>}
      {left !== null && left.entries.length === 0 && <p>{say('left.none')}</p>}
      {left !== null && left.entries.length > 0 && (
        <ul class="kept" data-left>
          {[...left.entries].reverse().map((entry, place) => (
            <li key={`${entry.at}.${place}`}>
              <span>{inWords(say, entry, when)}</span>
            </li>
          ))}
        </ul>
      )}
      {left !== null && left.unkept > 0 && <p class="soft">{say('left.unkept')}</p>}
      <p class="soft">{say('left.after')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={onBack}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

function inWords(say: Say, { at, what, how, code, detail }: LeftEntry, format: Intl.DateTimeFormat): string {
  const time = new Date(at);
  // A day that cannot be read stands as it is written.
  const when = Number.isNaN(time.getTime()) ? at : format.format(time);
  if (what === 'refused') return say('left.refused', { when, detail });
  const way = say(how === 'code' ? 'left.how.code' : 'left.how.file', { detail });
  const thing = say(`left.what.${what}`);
  return code === null ? say('left.line', { when, thing, way }) : say('left.lineFor', { when, thing, way, code });
}
