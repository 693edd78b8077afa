import type { SessionRecord } from '../../../record/session-record';
import { SAMPLE_PLAN } from '../../../therapy/prescription/sample-plan';
import { usePlayer, useSay } from '../../player-context';
import { doseSoFar } from '../../profiles/todays-session';
import { PlayAgain } from './play-again';

/** "Enough for today" when this session reaches the day's ceiling; before that, "enough for now". `before`: the day's sessions. */
export function Enough({ before }: { before: readonly SessionRecord[] }) {
  const { memory, ports, session } = usePlayer();
  const say = useSay();
  const player = memory.player.value;
  const record = session.state.record.value;
  const counts = record?.source === 'camera';
  // The record of this session may be on its way into the store.
  const sessions = counts ? [...before.filter(({ id }) => id !== record.id), record] : before;
  const dose = doseSoFar(player?.plan ?? SAMPLE_PLAN, sessions, ports.clock.nowIso());
  const done = counts && dose.state === 'doneForToday';
  return (
    <>
      <p class="big">{say(done ? 'close.done' : 'close.more')}</p>
      {done && <PlayAgain opensAtMs={dose.opensAtMs} />}
    </>
  );
}
