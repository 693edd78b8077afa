import { useConsole, useSay } from '../console-context';
import { NumberField } from '../parts/number-field';
import { AUTO_LOCK } from './auto-lock';

/** After how many minutes without anybody the console locks itself. */
export function AutoLockCard() {
  const console = useConsole();
  const say = useSay();
  const { locksAfterMinutes } = console.chosen.value.chosen;
  const choose = (minutes: number) => void console.choose({ locksAfterMinutes: minutes });
  return (
    <section class="card">
      <h2>{say('autoLock.title')}</h2>
      <NumberField
        parameter={AUTO_LOCK}
        name={say('autoLock.name')}
        help={say('autoLock.help')}
        value={locksAfterMinutes}
        unset={{ isUnset: locksAfterMinutes === AUTO_LOCK.default, reset: () => choose(AUTO_LOCK.default) }}
        onChange={choose}
      />
    </section>
  );
}
