import lanternTurtle from '../../levels/lantern-turtle.level.json';
import moonBubble from '../../levels/moon-bubble.level.json';
import reefWalk from '../../levels/reef-walk.level.json';
import risingRay from '../../levels/rising-ray.level.json';
import sleepyAnemone from '../../levels/sleepy-anemone.level.json';
import stillLagoon from '../../levels/still-lagoon.level.json';
import tidePool from '../../levels/tide-pool.level.json';
import whiskerSeal from '../../levels/whisker-seal.level.json';
import type { LevelBook } from '../therapy/level/level-spec';
import { parseLevel } from '../therapy/level/parse-level';

const FILES: Readonly<Record<string, unknown>> = {
  'levels/lantern-turtle.level.json': lanternTurtle,
  'levels/moon-bubble.level.json': moonBubble,
  'levels/rising-ray.level.json': risingRay,
  'levels/sleepy-anemone.level.json': sleepyAnemone,
  'levels/whisker-seal.level.json': whiskerSeal,
  'levels/still-lagoon.level.json': stillLagoon,
  'levels/tide-pool.level.json': tidePool,
  'levels/reef-walk.level.json': reefWalk,
};

/** The levels that come with the product, verified like any other file. */
export const SHIPPED_LEVELS: LevelBook = new Map(
  Object.entries(FILES).map(([file, json]) => {
    const level = parseLevel(json, file);
    return [level.id, level];
  }),
);
