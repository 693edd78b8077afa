/** The lagoon's scenes, as levels name them. */
export const SCENE_IDS = [
  'lantern-turtle',
  'moon-bubble',
  'rising-ray',
  'sleepy-anemone',
  'whisker-seal',
  'still-lagoon',
  'tide-pool',
  'reef-walk',
] as const;

export type SceneId = (typeof SCENE_IDS)[number];
