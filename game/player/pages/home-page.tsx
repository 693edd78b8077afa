import { AddressProblems } from '../parts/address-problems';
import { Icon } from '../parts/icon';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';

/** The lagoon, a greeting, what this is, and the two ways in. */
export function HomePage() {
  const { sitting, side, problems, ports, store } = usePlayer();
  const say = useSay();
  const hour = Number(ports.clock.nowIso().slice(11, 13));
  const greeting = hour < 11 ? 'morning' : hour < 17 ? 'day' : 'evening';
  return (
    <Page name="home" title={say('name')} ground="open">
      <p class="greeting">
        {say(`home.greeting.${greeting}`)} {say('home.lagoon')}
      </p>
      <p class="what">{say('home.what')}</p>
      <AddressProblems problems={problems} />
      {store.value === 'vanished' && <p class="note">{say('kept.vanished')}</p>}
      {store.value === 'blocked' && <p class="note">{say('kept.blocked')}</p>}
      <div class="doors">
        <button type="button" class="door warm" onClick={() => sitting.send({ type: 'CHOOSE', face: 'practice' })}>
          <Icon name="mask" />
          <span>
            <b>{say('home.practice')}</b>
            <small>{say('home.practice.note')}</small>
          </span>
        </button>
        <button type="button" class="door" onClick={() => sitting.send({ type: 'CHOOSE', face: 'camera' })}>
          <Icon name="camera" />
          <span>
            <b>{say('home.camera')}</b>
            <small>{say('home.camera.note')}</small>
          </span>
        </button>
      </div>
      <div class="row">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            side.value = 'kept';
          }}
        >
          <Icon name="shell" />
          {say('home.kept')}
        </button>
      </div>
      <p class="intended">{say('intendedUse')}</p>
    </Page>
  );
}
