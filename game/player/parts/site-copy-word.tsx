import { useEffect, useState } from 'preact/hooks';
import type { SiteCopyNews } from '../../ports/site-copy';
import { usePlayer, useSay } from '../player-context';

/** What is known of the copy on this device; while home shows it, the copy is fetched and kept up to date. */
function useSiteCopy(): SiteCopyNews | null {
  const { ports, session, dialog, side } = usePlayer();
  const { siteCopy } = ports;
  const [news, setNews] = useState<SiteCopyNews | null>(null);
  useEffect(() => {
    const end = siteCopy.follow(setNews);
    const atHome = () => session.state.snapshot.value.matches('home') && dialog.value === null && side.value === null;
    void siteCopy.keep(atHome);
    return end;
  }, [siteCopy, session, dialog, side]);
  return news;
}

/** Whether the browser is without a network, as far as it knows. */
function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return offline;
}

/** The sentence for what is known; null while there is nothing to say, as of an older copy that a newer one is about to replace. */
function wordFor({ copy, newer }: SiteCopyNews, offline: boolean) {
  if (copy.is === 'whole') return 'offline.whole';
  if (copy.is === 'unknown') return null;
  if (offline) return 'offline.notYet';
  return copy.is === 'partly' && !newer ? 'offline.partly' : null;
}

/** Says in one small sentence whether Tiny Tides opens without internet, and which file is missing. Quiet while that is being found out. */
export function SiteCopyWord() {
  const say = useSay();
  const news = useSiteCopy();
  const offline = useOffline();
  const word = news === null ? null : wordFor(news, offline);
  if (news === null || word === null) return null;
  const { copy } = news;
  const file = copy.is === 'partly' ? (copy.missing[0] ?? '') : '';
  return (
    <small class="site-copy" data-copy={copy.is}>
      {say(word, { file })}
    </small>
  );
}

/** Whether a newer version waits to be opened. */
export function useNewerVersion(): boolean {
  return useSiteCopy()?.newer ?? false;
}

/** Offers the newer version that waits. It opens only where no other window is open, because a session may run there. */
export function NewerVersion() {
  const { siteCopy } = usePlayer().ports;
  const say = useSay();
  const [elsewhere, setElsewhere] = useState(false);
  // Without an answer nothing was changed, and the button is still there.
  const open = () =>
    siteCopy.openNewer().then(
      (came) => setElsewhere(came === 'otherWindows'),
      () => setElsewhere(false),
    );
  return (
    <div class="note" role="status" data-note="newer-version">
      <p>{say(elsewhere ? 'offline.newer.elsewhere' : 'offline.newer')}</p>
      <div class="row handed">
        <button type="button" class="button" onClick={() => void open()}>
          {say('offline.newer.open')}
        </button>
      </div>
    </div>
  );
}
