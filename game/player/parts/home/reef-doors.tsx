import { SignDrawing } from '../../art/sign-drawing';
import { usePlayer, useSay } from '../../player-context';
import type { PlayerProfile } from '../../profiles/player-profile';
import { signInWords } from '../../words/sign-in-words';
import { Icon } from '../icon';
import { useReef } from '../use-reef';

/** The buttons to the reefs of this device. */
export function ReefDoors() {
  const { players } = usePlayer().memory;
  if (players.value.length === 0) return <ReefDoor profile={null} named={false} />;
  return (
    <>
      {players.value.map((known) => (
        <ReefDoor profile={known} named={players.value.length > 1} key={known.id} />
      ))}
    </>
  );
}

/** The button to a reef; `named` where there are several. Without a plan there is one only if something has grown. */
function ReefDoor({ profile, named }: { profile: PlayerProfile | null; named: boolean }) {
  const { memory, side } = usePlayer();
  const say = useSay();
  const shells = useReef(profile);
  if (profile === null && (shells ?? 0) === 0) return null;
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
