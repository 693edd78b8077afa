import { SignDrawing } from '../../art/sign-drawing';
import { usePlayer, useSay } from '../../player-context';
import type { PlayerProfile } from '../../profiles/player-profile';
import { grownShells } from '../../profiles/shell-count';
import { signInWords } from '../../words/sign-in-words';
import { Icon } from '../icon';
import { useSessionsAsKnown } from '../use-camera-sessions';

/** The buttons to the reefs of this device. Without a plan there is one only if something has grown. */
export function ReefDoors() {
  const { players } = usePlayer().memory;
  if (players.value.length === 0) return <TrialReefDoor />;
  return (
    <>
      {players.value.map((known) => (
        <ReefDoor profile={known} named={players.value.length > 1} key={known.id} />
      ))}
    </>
  );
}

function TrialReefDoor() {
  const grown = grownShells(useSessionsAsKnown(null) ?? []);
  return grown === 0 ? null : <ReefDoor profile={null} named={false} />;
}

/** The button to a reef; `named` where there are several. */
function ReefDoor({ profile, named }: { profile: PlayerProfile | null; named: boolean }) {
  const { memory, side } = usePlayer();
  const say = useSay();
  return (
    <button
      type="button"
      class="button quiet"
      data-door="reef"
      onClick={() => {
        memory.player.value = profile;
        side.value = 'reef';
      }}
    >
      {profile === null ? <Icon name="shell" /> : <SignDrawing sign={profile.sign} />}
      {named && profile !== null ? say('reef.of', { sign: signInWords(say, profile.sign) }) : say('reef.title')}
    </button>
  );
}
