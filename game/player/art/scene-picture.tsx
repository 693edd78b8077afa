import type { SceneId } from '../../therapy/scene-id';

/** A drawing of `assets/art`, without `.svg`, and the part of it that a small picture shows: x y width height, ratio 4 to 3. */
interface ShownArt {
  readonly art: string;
  readonly view: readonly [x: number, y: number, width: number, height: number];
}

/** The creature that stands for each scene: the same one that moves in the scene. */
export const SCENE_PICTURES: Readonly<Record<SceneId, ShownArt>> = {
  'lantern-turtle': { art: 'lantern-turtle', view: [40, 22, 560, 420] },
  'moon-bubble': { art: 'moon-bubble', view: [-14, -2, 430, 322] },
  'rising-ray': { art: 'rising-ray', view: [20, -40, 680, 510] },
  'sleepy-anemone': { art: 'open-anemone', view: [-200, -44, 640, 480] },
  'whisker-seal': { art: 'whisker-seal', view: [-20, 62, 480, 360] },
  'still-lagoon': { art: 'still-lagoon', view: [0, 30, 480, 360] },
  'tide-pool': { art: 'tide-pool', view: [-6, -14, 452, 339] },
  'reef-walk': { art: 'reef-walk', view: [-216, -14, 732, 549] },
};

/** The creature of a scene in a small piece of its water. Decoration: the creature's name stands beside it in words. */
export function ScenePicture({ scene }: { scene: SceneId }) {
  const { art, view } = SCENE_PICTURES[scene];
  return (
    <span class="scene-picture" data-scene={scene}>
      <img
        src={`art/${art}.svg#svgView(viewBox(${view.join(',')}))`}
        alt=""
        width="160"
        height="120"
        draggable={false}
      />
    </span>
  );
}
