import { useRef } from 'preact/hooks';
import { ReefCanvas } from '../art/reef-canvas';
import { WayHome } from '../parts/home/way-home';
import { Page } from '../parts/page';
import { useLedLight } from '../parts/play/use-led-light';
import { useCameraSessions } from '../parts/use-camera-sessions';
import { usePlayer, useSay } from '../player-context';
import { grownShells } from '../profiles/shell-count';

/** The player's reef, to look at, with a light that the player leads slowly. There is nothing to count. */
export function ReefPage() {
  const { memory, settings } = usePlayer();
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const { motion } = settings.value;
  const player = memory.player.value;
  const sessions = useCameraSessions(player?.id ?? null);
  // Without a plan the trial games with the camera on this device; null until they are read.
  const shells = player?.shells ?? (sessions === null ? null : grownShells(sessions));
  useLedLight(place, motion);
  const grown = shells !== null && shells > 0;
  return (
    <Page name="reef" title={say('reef.title')} ground="whole">
      <div class="reef-place" ref={place} role="img" aria-label={say(grown ? 'reef.seen' : 'reef.seen.bare')}>
        {shells !== null && <ReefCanvas shells={shells} />}
        <div class="reef-dusk" />
        <div class="reef-light" />
      </div>
      {shells !== null && <p>{say(grown ? 'reef.from' : 'reef.bare')}</p>}
      {grown && motion === 'full' && <p class="soft reef-lead">{say('reef.lead')}</p>}
      <div class="row handed">
        <WayHome />
      </div>
    </Page>
  );
}
