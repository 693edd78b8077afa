import { SAMPLE_PLAN } from '../../../therapy/prescription/sample-plan';
import { usePlayer, useSay } from '../../player-context';
import { doseSoFar } from '../../profiles/todays-session';
import { useCameraSessions } from '../use-camera-sessions';
import { PlayAgain } from './play-again';

/** "Enough for today" when this session reaches the day's ceiling; before that, "enough for now". */
export function Enough() {
  const { memory, ports, session } = usePlayer();
  const say = useSay();
  const player = memory.player.value;
  const before = useCameraSessions(player?.id ?? null);
  const record = session.state.record.value;
  if (before === null) return null;
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
