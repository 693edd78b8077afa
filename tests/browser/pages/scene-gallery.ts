/**
 * Shows any scene in any state, frozen at a time, by the page's address, and then by `look('?scene=…')` without loading anew:
 * ?scene=lantern-turtle&state=hold&quality=full|plain&motion=full|reduced&contrast=normal|high&seconds=12&activation=0.5
 * &sleepers=eye.patientLeft,eye.patientRight&stirring=0.6&stirringSide=patientLeft&shells=9&top=60&bottom=90 (what bar and words
 * lie over, CSS pixels). With &live it plays on.
 */
import { QUIET_REGIONS, type RegionKey } from '../../../game/movement/co-movement/quiet-region';
import { SIDES } from '../../../game/movement/side';
import type { PlaySignal } from '../../../game/play/play-signal';
import type { LagoonOptions } from '../../../game/ports/lagoon-view';
import { LagoonGame } from '../../../game/scenes/lagoon/lagoon-game';
import { SCENE_IDS } from '../../../game/therapy/scene-id';
import { LOOKED_AT, type LookedAt, syntheticSignal } from './synthetic-signal';

declare global {
  interface Window {
    /** Shows what the search part of an address wishes for; resolves when it is drawn. */
    look(search: string): Promise<void>;
    lagoon: LagoonGame | null;
  }
}

const STEP_MS = 1000 / 30;
const every = SIDES.flatMap((side) => QUIET_REGIONS.map((region): RegionKey => `${region}.${side}`));

function oneOf<T extends string>(wish: URLSearchParams, name: string, known: readonly T[], otherwise: T): T {
  const value = wish.get(name) ?? otherwise;
  const found = known.find((item) => item === value);
  if (!found) throw new Error(`?${name}=${value}: expected one of ${known.join(', ')}`);
  return found;
}

function signalFor(wish: URLSearchParams, sleepers: readonly RegionKey[]): PlaySignal {
  const state: LookedAt = oneOf(wish, 'state', LOOKED_AT, 'move');
  const chosen = wish.get('stirring');
  const awake = Number(chosen ?? (state === 'calm' || state === 'paused' ? 0.9 : 0.1));
  const side = wish.get('stirringSide');
  const stirring = Object.fromEntries(
    sleepers.map((key, i) => {
      const wakes = side ? key.endsWith(side) : i % 3 === 0 || chosen !== null;
      return [key, wakes ? awake : awake * 0.3 * (side ? 0 : 1)];
    }),
  );
  const activation = wish.get('activation');
  return syntheticSignal(state, activation === null ? {} : { activation: Number(activation) }, stirring);
}

function optionsFor(wish: URLSearchParams): LagoonOptions {
  const names = wish.get('sleepers');
  return {
    scene: oneOf(wish, 'scene', SCENE_IDS, 'lantern-turtle'),
    sleepers: names === 'none' ? [] : every.filter((key) => !names || names.split(',').includes(key)),
    quality: oneOf(wish, 'quality', ['full', 'plain', 'auto'], 'full'),
    reducedMotion: oneOf(wish, 'motion', ['full', 'reduced'], 'full') === 'reduced',
    highContrast: oneOf(wish, 'contrast', ['normal', 'high'], 'normal') === 'high',
    shells: Number(wish.get('shells') ?? 7),
    covered: { top: Number(wish.get('top') ?? 0), bottom: Number(wish.get('bottom') ?? 0) },
  };
}

async function look(search: string): Promise<void> {
  const wish = new URLSearchParams(search);
  const options = optionsFor(wish);
  const parent = document.getElementById('lagoon');
  if (!parent) throw new Error('#lagoon: expected on the page');
  const known = window.lagoon;
  const lagoon = known ?? new LagoonGame(parent, options, () => (document.body.dataset.shown = 'lost'));
  window.lagoon = lagoon;
  lagoon.show(signalFor(wish, options.sleepers));
  await (known ? known.enter(options) : lagoon.open());
  const inside = lagoon.inside;
  if (!inside) return;
  if (!wish.has('live')) {
    lagoon.setAsleep(true);
    const seconds = Number(wish.get('seconds') ?? 12);
    for (let i = 0; i < seconds * 30; i++) inside.stage.update(i * STEP_MS, STEP_MS);
    inside.game.step(performance.now(), 0);
  }
  document.body.dataset.shown = inside.quality;
}

window.lagoon = null;
window.look = look;
void look(document.location.search).catch((error: unknown) => {
  document.body.dataset.shown = `failed: ${String(error)}`;
  throw error;
});
