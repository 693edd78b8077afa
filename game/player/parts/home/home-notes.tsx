import { usePlayer, useSay } from '../../player-context';
import { firstTaste } from '../../session/first-taste';
import { AddressProblems } from '../address-problems';
import { BringBackButton } from '../saved/bring-back-button';
import { NewerVersion, useNewerVersion } from '../site-copy-word';
import { BrokeOffNote } from './broke-off-note';
import { type HomeNote, notesAtHome } from './notes-at-home';

/** What there is to say at home about the address, about this device's memory and about a newer version. */
export function HomeNotes() {
  const { problems, ports, options, memory } = usePlayer();
  const taste = firstTaste(ports.levels, options, 'practice');
  const versionWaits = useNewerVersion();
  const notes = notesAtHome({
    found: memory.found.value,
    erasedAway: memory.erasedAway.value,
    players: memory.players.value.length > 0,
    newer: memory.newer.value,
    brokeOff: memory.brokeOff.value !== null,
    broken: memory.broken.value > 0,
    unusable: memory.unusable.value > 0,
    versionWaits,
  });
  return (
    <>
      <AddressProblems problems={[...problems, ...taste.problems]} />
      {notes.map((note) => (
        <MemoryNote note={note} key={note} />
      ))}
      {versionWaits && <NewerVersion />}
    </>
  );
}

/** A note about the state of this device's memory. */
function MemoryNote({ note }: { note: HomeNote }) {
  const { broken, unusable } = usePlayer().memory;
  const say = useSay();
  switch (note) {
    case 'vanished':
      return (
        <div class="note" data-note="vanished">
          <p>{say('kept.vanished')}</p>
          <div class="row handed">
            <BringBackButton />
          </div>
        </div>
      );
    case 'erasedAway':
      return (
        <p class="note" role="alert">
          {say('home.erasedAway')}
        </p>
      );
    case 'elsewhere':
      return <p class="note">{say('home.elsewhere')}</p>;
    case 'insecure':
      return <p class="note">{say('kept.insecure')}</p>;
    case 'blocked':
      return <p class="note">{say('kept.blocked')}</p>;
    case 'newerPlan':
      return <p class="note">{say('home.newerPlan')}</p>;
    case 'brokeOff':
      return <BrokeOffNote />;
    case 'broken':
      return <BrokenNote count={broken.value} />;
    case 'unusable':
      return <p class="note">{say('home.unusable', { count: unusable.value })}</p>;
  }
}

function BrokenNote({ count }: { count: number }) {
  const { side } = usePlayer();
  const say = useSay();
  return (
    <div class="note" data-note="broken">
      <p>{say('home.broken', { count })}</p>
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
  );
}
