import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { optionsOrExit } from '../../scripts/options-or-exit';
import type { AnsweringRegion } from './clips/clip';
import type { ClipJob } from './clips/clip-job';
import { realClipNames, recordedRoomNames } from './clips/real-clips';
import { recordEvidence } from './report/record-evidence';
import { evidenceOf, makeReport, PRODUCT } from './report/report';
import { markdown } from './report/report-tables';
import { runJobs } from './run-jobs';
import type { CaseResult } from './score/score-case';

/*
 * npm run bench:movement [-- --quick] [-- --record]
 * Injects known co-movement into real and generated faces and scores the product and its baselines on it.
 */

const OUT = fileURLToPath(new URL('../../bench-results/', import.meta.url));
/** Generated patients, two minutes each: 76 minutes whose eyes answer, 24 whose mouth does. */
const PATIENTS = { eye: 38, mouthCorner: 12 };
const QUICK_PATIENTS = { eye: 3, mouthCorner: 1 };
/** Seeds of patients whose mouth answers lie this far behind the others. */
const MOUTH_SEEDS = 500;
/** First seed of the patients that settings may be looked at with, and of those kept aside: new ones after each change of settings. */
const SEEDS = { tuning: 1000, heldOut: 53_000 };

const OPTIONS = [
  { name: '--quick', value: null, says: 'a few generated patients only' },
  {
    name: '--record',
    value: null,
    says: 'with the patients that were kept aside, and into docs/measurement-evidence.json',
  },
];
const given = optionsOrExit(
  'npm run bench:movement -- [options]: how well co-movement is found, against published and vendor baselines',
  OPTIONS,
);
const quick = given.has('--quick');
const isRecorded = given.has('--record');
/** Only what is recorded sees the patients that were kept aside. */
const set = isRecorded ? 'heldOut' : 'tuning';

const startedMs = performance.now();
const names = realClipNames();
if (names.length === 0) console.error('no real recordings here: generated patients only');
const leftOut = recordedRoomNames();
const jobs: ClipJob[] = [
  ...names.map((name): ClipJob => ({ kind: 'real', name })),
  ...patients('eye', SEEDS[set]),
  ...patients('mouthCorner', SEEDS[set] + MOUTH_SEEDS),
];
const results = (await runJobs<ClipJob, CaseResult[]>(jobs, new URL('./clips/clip-worker.ts', import.meta.url))).flat();
const report = makeReport(results);
if (isRecorded) recordEvidence({ movement: evidenceOf(report, inputText()) });
const text = `${leftOutText()}${markdown(report)}`;
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}movement.json`, JSON.stringify({ set, quick, report, cases: results }, null, 1));
writeFileSync(`${OUT}movement.md`, `${text}\n`);
console.log(text);
console.error(
  `${jobs.length} clips, ${results.length} cases in ${Math.round((performance.now() - startedMs) / 1000)} s`,
);

function patients(answers: AnsweringRegion, firstSeed: number): ClipJob[] {
  const count = (quick ? QUICK_PATIENTS : PATIENTS)[answers];
  return Array.from({ length: count }, (_, i) => ({ kind: 'generated', seed: firstSeed + i, answers }));
}

/** Which recordings have no part in these figures, so that they stay those of faces in good light. */
function leftOutText(): string {
  if (leftOut.length === 0) return '';
  return `Left out, other rooms: ${leftOut.join(', ')} (see \`npm run bench:rooms\`).\n\n`;
}

/** What the benchmark ran on, in words. */
function inputText(): string {
  const counted = (answers: AnsweringRegion) =>
    jobs.filter((job) => job.kind === 'generated' && job.answers === answers).length;
  const untouched = results.filter((r) => r.injection === null && r.framesPerS === 30 && r.detector === PRODUCT);
  const of = (origin: string, what: 'minutes' | 'blinks') =>
    untouched.filter((r) => r.origin === origin && r.answers === 'eye').reduce((sum, r) => sum + r[what], 0);
  return (
    `${names.length} recordings of real, healthy, acting faces (${of('real', 'minutes').toFixed(1)} judged minutes, ${of('real', 'blinks')} blinks) and ` +
    `${counted('eye')} generated patients (${of('generated', 'minutes').toFixed(0)} minutes, ${of('generated', 'blinks')} blinks), and ` +
    `${counted('mouthCorner')} more whose mouth answers; no setting was looked at with these patients`
  );
}
