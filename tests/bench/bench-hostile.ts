import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NOT_UNDERSTOOD, optionLines, readOptions } from '../../scripts/read-options';
import { allDoors } from '../hostile/doors/all-doors';
import { type DoorRow, hostileText, joinedRows } from './hostile/hostile-report';
import type { HostileJob } from './hostile/hostile-worker';
import { machineText } from './report/machine-text';
import { runJobs } from './run-jobs';

/*
 * npm run bench:hostile [-- --inputs 2000 --doors backup,recording]
 * Harmed inputs at every place where something comes in: what is taken, what refused, how long the slowest takes, and every promise broken.
 */

const OUT = fileURLToPath(new URL('../../bench-results/', import.meta.url));
const INPUTS = 100_000;
const FIRST_SEED = 1;
/** Inputs that one process is given at a time. */
const JOB_INPUTS = 250;
/** ms. Longer, and somebody would think that the page hangs. */
const LONGEST_MS = 200;

const OPTIONS = [
  { name: '--inputs', value: 'NUMBER', says: `how many, over all doors; ${INPUTS} unless told` },
  { name: '--seed', value: 'NUMBER', says: `of the first input of each door; ${FIRST_SEED} unless told` },
  { name: '--doors', value: 'NAMES', says: 'only doors whose name begins so, with ; between them' },
];
const asked = readOptions(process.argv.slice(2), OPTIONS);
if (asked.kind === 'help') {
  console.log(['npm run bench:hostile -- [options]: what anybody can bring', '', ...optionLines(OPTIONS)].join('\n'));
  process.exit();
}
const doors = (await allDoors()).map(({ name }) => name);
const begins = asked.kind === 'run' ? asked.given.get('--doors')?.split(';') : undefined;
const chosen = begins === undefined ? doors : doors.filter((name) => begins.some((begin) => name.startsWith(begin)));
const inputs = asked.kind === 'run' ? Number(asked.given.get('--inputs') ?? INPUTS) : Number.NaN;
const seed = asked.kind === 'run' ? Number(asked.given.get('--seed') ?? FIRST_SEED) : Number.NaN;
if (asked.kind === 'refused' || chosen.length === 0 || !(inputs > 0) || !Number.isInteger(seed)) {
  console.error(
    asked.kind === 'refused' ? asked.sentence : `expected whole numbers, and doors out of ${doors.join('; ')}`,
  );
  process.exit(NOT_UNDERSTOOD);
}

const startedMs = performance.now();
const each = Math.ceil(inputs / chosen.length);
const jobs = chosen.flatMap((door): HostileJob[] =>
  Array.from({ length: Math.ceil(each / JOB_INPUTS) }, (_, i) => {
    const before = i * JOB_INPUTS;
    return { door, firstSeed: seed + before, inputs: Math.min(JOB_INPUTS, each - before) };
  }),
);
const worker = new URL('./hostile/hostile-worker.ts', import.meta.url);
const rows = joinedRows(await runJobs<HostileJob, DoorRow>(jobs, worker));
const text = `Machine: ${machineText()}. A seed makes the same input again: \`-- --doors NAME --seed SEED --inputs 1\`.\n\n${hostileText(rows, LONGEST_MS)}`;
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}hostile.json`, `${JSON.stringify({ machine: machineText(), rows }, null, 1)}\n`);
writeFileSync(`${OUT}hostile.md`, `${text}\n`);
console.log(text);
console.error(`${Math.round((performance.now() - startedMs) / 1000)} s`);
if (rows.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
