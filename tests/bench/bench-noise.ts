import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NOT_UNDERSTOOD, optionLines, readOptions } from '../../scripts/read-options';
import type { ClipJob } from './clips/clip-job';
import { realClipNames } from './clips/real-clips';
import { noiseEvidence, noiseRows, noiseTable } from './noise/noise-report';
import { NOISE_LEVELS_PX, type NoiseCase } from './noise/run-in-noise';
import { machineText } from './report/machine-text';
import { recordEvidence } from './report/record-evidence';
import { runJobs } from './run-jobs';
import { groupBy } from './score/group-by';

/*
 * npm run bench:noise [-- --quick]
 * White noise on every landmark of the real and the generated faces of bench:movement: what is still found, how soon, and why not.
 */

const OUT = fileURLToPath(new URL('../../bench-results/', import.meta.url));
/** Generated patients, two minutes each; the first of those that bench:movement looks at settings with. */
const PATIENTS = 8;
const QUICK_PATIENTS = 2;
const FIRST_SEED = 1000;

const OPTIONS = [
  { name: '--quick', value: null, says: `${QUICK_PATIENTS} generated patients instead of ${PATIENTS}` },
  { name: '--record', value: null, says: 'keeps the figures as those that docs/measurement.md shows' },
];
const asked = readOptions(process.argv.slice(2), OPTIONS);
if (asked.kind === 'help') {
  console.log(
    ['npm run bench:noise -- [options]: how the product does against noise', '', ...optionLines(OPTIONS)].join('\n'),
  );
  process.exit();
}
if (asked.kind === 'refused') {
  console.error(asked.sentence);
  process.exit(NOT_UNDERSTOOD);
}

const startedMs = performance.now();
const names = realClipNames();
if (names.length === 0) console.error('no real recordings here: generated patients only');
const jobs: ClipJob[] = [
  ...names.map((name): ClipJob => ({ kind: 'real', name })),
  ...Array.from({ length: asked.given.has('--quick') ? QUICK_PATIENTS : PATIENTS }, (_, i): ClipJob => {
    return { kind: 'generated', seed: FIRST_SEED + i, answers: 'eye' };
  }),
];
const worker = new URL('./noise/noise-worker.ts', import.meta.url);
const cases = (await runJobs<ClipJob, NoiseCase[]>(jobs, worker)).flat();
const sets = {
  'All clips': cases,
  ...Object.fromEntries(
    groupBy(cases, ({ result }) => (result.origin === 'real' ? 'Real faces' : 'Generated patients')),
  ),
  ...Object.fromEntries(
    groupBy(
      cases.filter(({ result }) => result.origin === 'real'),
      ({ result }) => result.clip,
    ),
  ),
};
const text = [
  `Machine: ${machineText()}. Levels: ${NOISE_LEVELS_PX.join(', ')} px of a picture 480 px wide, in calibration and play.`,
  'Truth is that of the clips without the noise. A reason is wrong where nothing in the clip itself is so.',
  ...Object.entries(sets).flatMap(([title, own]) => [`## Against noise: ${title}`, noiseTable(noiseRows(own))]),
].join('\n\n');
mkdirSync(OUT, { recursive: true });
const rows = Object.fromEntries(Object.entries(sets).map(([title, own]) => [title, noiseRows(own)]));
writeFileSync(`${OUT}noise.json`, `${JSON.stringify({ machine: machineText(), rows }, null, 1)}\n`);
writeFileSync(`${OUT}noise.md`, `${text}\n`);
if (asked.given.has('--record'))
  recordEvidence({
    noise: {
      input: `${names.length} recordings of real faces and ${jobs.length - names.length} generated patients`,
      levels: noiseEvidence(noiseRows(cases)),
    },
  });
console.log(text);
console.error(`${jobs.length} clips, ${cases.length} cases in ${Math.round((performance.now() - startedMs) / 1000)} s`);
