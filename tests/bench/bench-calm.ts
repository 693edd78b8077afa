import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CalmJob } from './calm/calm-job';
import { calmOptions } from './calm/calm-options';
import { calmReport } from './calm/calm-report';
import type { WatchedFace } from './calm/watch-quiet-face';
import { machineText } from './report/machine-text';
import { runJobs } from './run-jobs';

/*
 * npm run bench:calm [-- --quick] [-- --seed NUMBER] [-- --faces NUMBER]
 * Quiet faces that train nothing, with a usual movement on: is anybody blamed, and does each reason fit what was done?
 */

const OUT = fileURLToPath(new URL('../../bench-results/', import.meta.url));

const asked = calmOptions(process.argv.slice(2));
if (asked.kind === 'say') {
  console[asked.exitCode === 0 ? 'log' : 'error'](asked.text);
  process.exit(asked.exitCode);
}
const { faces, playMs, firstSeed } = asked.options;
const startedMs = performance.now();
const jobs = Array.from({ length: faces }, (_, i): CalmJob => ({ seed: firstSeed + i, playMs }));
const watched = await runJobs<CalmJob, WatchedFace>(jobs, new URL('./calm/calm-worker.ts', import.meta.url));
const text = [`Machine: ${machineText()}. Faces ${firstSeed} to ${firstSeed + faces - 1}.`, calmReport(watched)].join(
  '\n\n',
);
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}calm.json`, `${JSON.stringify({ machine: machineText(), watched }, null, 1)}\n`);
writeFileSync(`${OUT}calm.md`, `${text}\n`);
console.log(text);
console.error(`${faces} faces in ${Math.round((performance.now() - startedMs) / 1000)} s`);
