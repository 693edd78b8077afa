import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCENE_PICTURES } from '../../../game/player/art/scene-picture';
import { de } from '../../../game/player/words/de';
import { en } from '../../../game/player/words/en';
import { SCENE_IDS } from '../../../game/therapy/scene-id';

describe('the small picture of a scene', () => {
  it.each(SCENE_IDS)('of %s is the creature that its scene draws, 4 to 3, with a name', (id) => {
    const { art, view } = SCENE_PICTURES[id];
    const [, , width, height] = view;
    expect(width / height).toBeCloseTo(4 / 3, 1);
    const drawn = readFileSync(`assets/art/${art}.svg`, 'utf8');
    const inScene = readFileSync(`assets/art/${id}.svg`, 'utf8');
    // The open anemone is put together from the parts that its scene turns; the others are the scene's own file.
    const forms = [...inScene.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d ?? '');
    expect(forms.filter((d) => !drawn.includes(d))).toEqual([]);
    for (const words of [en, de]) expect(words[`scene.${id}`].length).toBeGreaterThan(2);
  });

  it('shows a creature of its own for every scene', () => {
    const arts = SCENE_IDS.map((id) => SCENE_PICTURES[id].art);
    expect(new Set(arts).size).toBe(SCENE_IDS.length);
  });
});
