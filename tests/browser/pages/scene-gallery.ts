/**
 * Shows any scene in any state, frozen at a time, by the page's address:
 * ?scene=lantern-turtle&state=hold&quality=full|plain&motion=full|reduced&contrast=normal|high&seconds=12&activation=0.5
 * &sleepers=eye.patientLeft,eye.patientRight&stirring=0.6&shells=9. With &live it plays on.
 */
import { QUIET_REGIONS, type RegionKey } from '../../../game/movement/quiet-region';
import { SIDES } from '../../../game/movement/side';
import { LagoonGame } from '../../../game/scenes/lagoon-game';
import { SCENE_IDS, type SceneId } from '../../../game/therapy/scene-id';
import { LOOKED_AT, type LookedAt, syntheticSignal } from './synthetic-signal';

const wish = new URL(document.location.href).searchParams;
const every = SIDES.flatMap((side) => QUIET_REGIONS.map((region): RegionKey => `${region}.${side}`));

function oneOf<T extends string>(name: string, known: readonly T[], otherwise: T): T {
  const value = wish.get(name) ?? otherwise;
  const found = known.find((item) => item === value);
  if (!found) throw new Error(`?${name}=${value}: expected one of ${known.join(', ')}`);
  return found;
}

const STEP_MS = 1000 / 30;

async function show(): Promise<void> {
  const state: LookedAt = oneOf('state', LOOKED_AT, 'move');
  const scene: SceneId = oneOf('scene', SCENE_IDS, 'lantern-turtle');
  const sleepers = wish.get('sleepers');
  const keys = sleepers === 'none' ? [] : every.filter((key) => !sleepers || sleepers.split(',').includes(key));
  const awake = Number(wish.get('stirring') ?? (state === 'calm' || state === 'paused' ? 0.9 : 0.1));
  const stirring = Object.fromEntries(
    keys.map((key, i) => [key, i % 3 === 0 || wish.has('stirring') ? awake : awake * 0.3]),
  );
  const activation = wish.get('activation');
  const signal = syntheticSignal(state, activation === null ? {} : { activation: Number(activation) }, stirring);
  const parent = document.getElementById('lagoon');
  if (!parent) throw new Error('#lagoon: expected on the page');
  const lagoon = new LagoonGame(
    parent,
    {
      scene,
      sleepers: keys,
      quality: oneOf('quality', ['full', 'plain', 'auto'], 'full'),
      reducedMotion: oneOf('motion', ['full', 'reduced'], 'full') === 'reduced',
      highContrast: oneOf('contrast', ['normal', 'high'], 'normal') === 'high',
      shells: Number(wish.get('shells') ?? 7),
    },
    () => {
      document.body.dataset.shown = 'lost';
    },
  );
  lagoon.show(signal);
  await lagoon.open();
  const inside = lagoon.inside;
  if (!inside) return;
  Object.assign(window, { lagoon });
  if (!wish.has('live')) {
    inside.game.loop.stop();
    const seconds = Number(wish.get('seconds') ?? 12);
    for (let i = 0; i < seconds * 30; i++) inside.stage.update(i * STEP_MS, STEP_MS);
    inside.game.step(performance.now(), 0);
  }
  document.body.dataset.shown = inside.quality;
}

void show().catch((error: unknown) => {
  document.body.dataset.shown = `failed: ${String(error)}`;
  throw error;
});
