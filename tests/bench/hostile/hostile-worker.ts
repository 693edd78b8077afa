import fc from 'fast-check';
import { bring } from '../../hostile/bring';
import { allDoors } from '../../hostile/doors/all-doors';
import { inputOf } from '../../hostile/inputs/harm';
import { recipes } from '../../hostile/inputs/step';
import { type DoorRow, doorRow } from './hostile-report';

/** Inputs for one door, each made of a seed of its own, so that any of them can be made again alone. */
export interface HostileJob {
  readonly door: string;
  readonly firstSeed: number;
  readonly inputs: number;
}

const doors = await allDoors();
// The product says on the console what a browser could not do; harm makes it say so thousands of times.
console.error = () => {};

/* One process of the benchmark: takes a job, sends back its row. */
process.on('message', async (job: HostileJob) => process.send?.(await seenAt(job)));

async function seenAt({ door: name, firstSeed, inputs }: HostileJob): Promise<DoorRow> {
  const door = doors.find((one) => one.name === name);
  if (door === undefined) throw new Error(`${name}: no such door`);
  const seen = [];
  for (let seed = firstSeed; seed < firstSeed + inputs; seed += 1) {
    for (const recipe of fc.sample(recipes, { seed, numRuns: 1 })) {
      const { outcome, ms, cpuMs, taskMs, broken } = await bring(door, await inputOf(door, recipe));
      seen.push({ outcome, ms, cpuMs, taskMs, broken: broken.map((one) => `${one} ${JSON.stringify(recipe)}`) });
    }
  }
  return doorRow(name, seen, firstSeed);
}
