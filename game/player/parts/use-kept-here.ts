import { useEffect, useState } from 'preact/hooks';
import type { Staying, StoredSession } from '../../ports/store-port';
import { withinTime } from '../../ports/within-time';
import { usePlayer } from '../player-context';

/** As long as the store is given for a step: a browser that has not answered by then will not answer [ms]. */
const ANSWER_LIMIT_MS = 5000;

export interface KeptHere {
  /** In the store's order; null where the store could not be read. */
  readonly sessions: readonly StoredSession[] | null;
  readonly staying: Staying;
  /** Whether a file that finds faces was chosen here. */
  readonly modelFile: boolean;
}

/**
 * All that lies on this device, in one answer: a page that shows it as it comes would move its buttons under a hand that is about
 * to press one. Null until the store was opened and all was asked. Asked anew when the question about erasing opens or closes, and
 * when the players change, as they do where all is erased; what is known stands until then.
 */
export function useKeptHere(): KeptHere | null {
  const { ports, memory, dialog } = usePlayer();
  const [kept, setKept] = useState<KeptHere | null>(null);
  const erasing = dialog.value === 'erase';
  const players = memory.players.value;
  useEffect(() => {
    let asked = true;
    const sessions = ports.store.listSessions().then(
      (all) => all,
      // Said in a note; what is stored has not changed.
      () => null,
    );
    const late = () => new Error(`no answer in ${ANSWER_LIMIT_MS} ms`);
    const rest = withinTime(
      ANSWER_LIMIT_MS,
      Promise.all([ports.store.staying('look'), ports.camera.keepsModelFile()]),
      late,
    ).catch(() => {
      // Neither was changed by being asked for: the page says nothing of them, and has its buttons all the same.
      return ['unknown', false] as const;
    });
    void Promise.all([sessions, rest]).then(([all, [staying, modelFile]]) => {
      // What was asked before comes too late.
      if (asked) setKept({ sessions: all, staying, modelFile });
    });
    return () => {
      asked = false;
    };
  }, [ports, erasing, players]);
  return memory.found.value === null ? null : kept;
}
