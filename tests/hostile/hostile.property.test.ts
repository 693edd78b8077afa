import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bring } from './bring';
import { allDoors } from './doors/all-doors';
import { inputOf } from './inputs/harm';
import { NASTIES } from './inputs/nasties';
import { recipes } from './inputs/step';

/*
 * What anybody can bring, at every place where something comes in: it is taken or refused in the way the place promises, nothing kept is changed
 * by a refusal, and nothing that all code shares. How long it takes is told by `npm run bench:hostile`, which brings fifty times as many.
 */

const doors = await allDoors();
const INPUTS = 2000;
const SEED = 20261127;

beforeAll(() => {
  // The product says on the console what a browser could not do; harm makes it say so thousands of times.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe.each(doors)('$name', (door) => {
  const layers = door.layers.map((layer) => [layer.name, layer] as const);

  it.each(layers)('takes what the product itself has made: %s', async (_name, { valid, wrap }) => {
    for (const plain of valid)
      expect(await bring(door, await wrap(plain))).toMatchObject({ outcome: 'accepted', broken: [] });
  });

  it.each(Object.entries(NASTIES))('keeps its promises with %s (F32)', async (_name, harmed) => {
    for (const [layer, { valid, wrap }] of layers)
      for (const plain of valid.slice(0, 1))
        expect((await bring(door, await wrap(harmed(plain)))).broken, layer).toEqual([]);
  });

  it('keeps its promises whatever harm is done to what is valid (F32)', async () => {
    const kept = fc.asyncProperty(recipes, async (recipe) => {
      expect((await bring(door, await inputOf(door, recipe))).broken).toEqual([]);
    });
    await fc.assert(kept, { seed: SEED, numRuns: Math.ceil(INPUTS / doors.length) });
  });
});
