import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../game/app/shipped-plans';
import { MOVEMENT_IDS } from '../../game/movement/movement-id';
import { startPlay } from '../../game/play/play-step';
import { blockFor } from '../../game/therapy/block-for';
import { DataError } from '../../game/therapy/data-error';
import { GRADED_PARAMETER_IDS, GRADED_PARAMETERS } from '../../game/therapy/level/graded-parameters';
import { parseLevel } from '../../game/therapy/level/parse-level';
import { movementsFor, suits } from '../../game/therapy/level/scene-suitability';
import { MOVEMENT_CATALOGUE } from '../../game/therapy/movement-catalogue';
import { SCENE_IDS } from '../../game/therapy/scene-id';
import lanternTurtle from '../../levels/lantern-turtle.level.json';

const FILE = 'levels/mine.level.json';

function refusal(change: (level: Record<string, unknown> & { grades: Record<string, unknown[]> }) => void): DataError {
  const level = structuredClone(lanternTurtle) as never;
  change(level);
  try {
    parseLevel(level, FILE);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('the level was taken');
}

describe('a level file', () => {
  it('with a hold of -5 is refused with file, path, value and what was expected', () => {
    const error = refusal((level) => level.grades.holdMs?.splice(0, 1, -5));
    expect(error).toMatchObject({ file: FILE, path: 'grades.holdMs[0]', value: -5 });
    expect(error.message).toBe(`${FILE}: grades.holdMs[0] is -5, expected a whole number from 1000 to 5000 (ms)`);
  });

  it('with an unknown scene is refused and told the scenes', () => {
    const error = refusal((level) => Object.assign(level, { scene: 'space-race' }));
    expect(error).toMatchObject({ path: 'scene', value: 'space-race' });
    expect(error.expected).toContain('lantern-turtle');
  });

  it.each(GRADED_PARAMETER_IDS)(
    'with a curve of %s that goes the wrong way is refused at the grade where it turns',
    (id) => {
      const error = refusal((level) => level.grades[id]?.reverse());
      expect(error.path).toMatch(new RegExp(`^grades\\.${id}\\[\\d\\]$`));
      expect(error.expected).toContain('a harder grade is never bigger, faster or shorter');
    },
  );

  it('with a movement that its scene cannot play is refused', () => {
    const error = refusal((level) => Object.assign(level, { movements: ['closed-smile', 'look-down'] }));
    expect(error).toMatchObject({ path: 'movements[1]', value: 'look-down' });
  });

  it('with a misspelt key, a missing curve, nine grades or no object at all is refused', () => {
    expect(refusal((level) => Object.assign(level, { scnee: 1 }))).toMatchObject({ path: 'scnee', value: 1 });
    expect(refusal((level) => delete level.grades.target).path).toBe('grades.target');
    expect(refusal((level) => level.grades.target?.pop()).path).toBe('grades.target');
    expect(() => parseLevel(null, FILE)).toThrow(DataError);
    expect(() => parseLevel([], FILE)).toThrow(/expected/);
  });

  it('with a band that begins at rest is refused', () => {
    const error = refusal((level) => Object.assign(level.grades, { target: Array(10).fill(0.3) }));
    expect(error.path).toBe('grades.bandHalfWidth[0]');
  });
});

describe('the levels that come with the product', () => {
  it('are all the files in the folder, one for every scene', () => {
    const files = readdirSync('levels').filter((f) => f.endsWith('.level.json'));
    expect([...SHIPPED_LEVELS.keys()].map((id) => `${id}.level.json`).sort()).toEqual(files.sort());
    expect([...SHIPPED_LEVELS.values()].map((l) => l.scene).sort()).toEqual([...SCENE_IDS].sort());
    const plans = readdirSync('levels/plans').filter((f) => f.endsWith('.plan.json'));
    expect(SHIPPED_PLANS.map((p) => `${p.id}.plan.json`).sort()).toEqual(plans.sort());
  });

  it('play every movement that makes sense in their scene, and each at every grade', () => {
    for (const level of SHIPPED_LEVELS.values()) {
      expect([...level.movements].sort()).toEqual([...movementsFor(level.scene)].sort());
      for (const movement of level.movements) {
        for (let grade = 1; grade <= 10; grade += 1) {
          const block = blockFor({ levels: SHIPPED_LEVELS, plan: null, movement, level: level.id, grade });
          expect(() => startPlay(block)).not.toThrow();
        }
      }
    }
  });

  it('give every movement a level of its own to begin with', () => {
    for (const movement of MOVEMENT_IDS) {
      expect(SHIPPED_LEVELS.get(MOVEMENT_CATALOGUE[movement].level)?.movements).toContain(movement);
    }
  });

  it('never ask for eyes that close or look away in a scene that must be seen', () => {
    const blind = SCENE_IDS.filter((s) => suits(s, 'gentle-eye-closure') || suits(s, 'look-down'));
    expect(blind).toEqual(['sleepy-anemone', 'tide-pool']);
  });

  it('use the whole of each range between them: nothing is declared that no grade reaches', () => {
    for (const id of GRADED_PARAMETER_IDS) {
      const values = [...SHIPPED_LEVELS.values()].flatMap((l) => l.grades[id]);
      expect(new Set(values).size, GRADED_PARAMETERS[id].label).toBeGreaterThan(2);
    }
  });
});
