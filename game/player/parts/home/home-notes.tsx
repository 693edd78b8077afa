import { usePlayer, useSay } from '../../player-context';
import { firstTaste } from '../../session/first-taste';
import { AddressProblems } from '../address-problems';
import { BringBackButton } from '../saved/bring-back-button';
import { NewerVersion } from '../site-copy-word';
import { BrokeOffNote } from './broke-off-note';

/** What there is to say at home about the address and about this device's memory. */
export function HomeNotes() {
  const { problems, ports, options } = usePlayer();
  const taste = firstTaste(ports.levels, options, 'practice');
  return (
    <>
      <AddressProblems problems={[...problems, ...taste.problems]} />
      <FoundNotes />
      <NewerVersion />
    </>
  );
}

/** Notes about the state of this device's memory, where there is something to say. */
function FoundNotes() {
  const { memory, side } = usePlayer();
  const { found, erasedAway, unusable, newer, broken } = memory;
  const say = useSay();
  return (
    <>
      {found.value === 'vanished' && (
        <div class="note" data-note="vanished">
          <p>{say('kept.vanished')}</p>
          <div class="row handed">
            <BringBackButton />
          </div>
        </div>
      )}
      {erasedAway.value && (
        <p class="note" role="alert">
          {say('home.erasedAway')}
        </p>
      )}
      {found.value === 'elsewhere' && <p class="note">{say('home.elsewhere')}</p>}
      {found.value === 'insecure' && <p class="note">{say('kept.insecure')}</p>}
      {found.value === 'blocked' && <p class="note">{say('kept.blocked')}</p>}
      {newer.value && <p class="note">{say('home.newerPlan')}</p>}
      <BrokeOffNote />
      {broken.value > 0 && (
        <div class="note" data-note="broken">
          <p>{say('home.broken', { count: broken.value })}</p>
          <div class="row handed">
            <button
              type="button"
              class="button"
              onClick={() => {
                side.value = 'kept';
              }}
            >
              {say('home.broken.see')}
            </button>
          </div>
        </div>
      )}
      {unusable.value > 0 && <p class="note">{say('home.unusable', { count: unusable.value })}</p>}
    </>
  );
}
