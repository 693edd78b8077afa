/** Opens, changes and leaves the lagoon as the game's page does: through the host, which loads it when it is first wanted. */
import { LagoonHost } from '../../../game/player/session/lagoon-host';
import type { LagoonOptions, OpenLagoon } from '../../../game/ports/lagoon-view';
import { LagoonGame } from '../../../game/scenes/lagoon/lagoon-game';
import { openLagoon } from '../../../game/scenes/lagoon/open-lagoon';
import type { SceneId } from '../../../game/therapy/scene-id';
import { syntheticSignal } from './synthetic-signal';

const place = document.getElementById('lagoon');
if (!place) throw new Error('#lagoon: expected on the page');

let lost = 0;
/** Scenes that stand or have stood in full. */
let arrived = 0;
/** Every engine that has ever run, held weakly. */
const engines: WeakRef<object>[] = [];

/** The product's own door; whoever comes through is counted. */
const watchedDoor: OpenLagoon = async (...given) => {
  const view = await openLagoon(...given);
  if (view instanceof LagoonGame && view.inside) engines.push(new WeakRef(view.inside.game));
  arrived++;
  const enter = view.enter.bind(view);
  view.enter = (options) => enter(options).then(() => void arrived++);
  return view;
};

const host = new LagoonHost(
  async () => watchedDoor,
  () => lost++,
);

function inside(): LagoonGame['inside'] {
  const view = host.view();
  return view instanceof LagoonGame ? view.inside : null;
}

/** Textures that the running engine knows, and those on the graphics card; there are none of these where it draws plainly. */
function textures(): { readonly known: number; readonly onCard: number } {
  const game = inside()?.game;
  const renderer = game?.renderer as { readonly glTextureWrappers?: readonly unknown[] } | undefined;
  return { known: game?.textures.getTextureKeys().length ?? 0, onCard: renderer?.glTextureWrappers?.length ?? 0 };
}

export const life = {
  /** Shows a scene; a lagoon that is there changes to it. */
  show: (scene: SceneId, quality: LagoonOptions['quality']) =>
    host.showIn(place, {
      ...{ scene, quality, reducedMotion: false, highContrast: false, shells: 9 },
      sleepers: ['eye.patientLeft', 'eye.patientRight', 'mouthCorner.patientLeft'],
    }),
  arrived: () => arrived,
  /** Lights the scene as play does. */
  light: () => host.view()?.show(syntheticSignal('hold', { activation: 0.5, light: 0.7 }, { 'eye.patientLeft': 0.4 })),
  leave: () => host.showIn(null, null),
  textures,
  /** Engines that something still holds, running or not. */
  engines: () => engines.filter((one) => one.deref() !== undefined).length,
  lost: () => lost,
};

Object.assign(window, { life });
document.body.dataset.shown = 'ready';
