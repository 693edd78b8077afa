import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const RESULT = v.object({
  file: v.string(),
  title: v.string(),
  state: v.picklist(['passed', 'failed', 'skipped']),
  /** The day of the run, YYYY-MM-DD. */
  day: v.string(),
});

/** How a tagged test went when it was last run on this machine. */
export type FaultResult = v.InferOutput<typeof RESULT>;

/** Written by every run of the tests, never committed. */
const RESULTS_FILE = join(fileURLToPath(new URL('../..', import.meta.url)), 'fault-results', 'last.json');

/** The last results on this machine; none where no tests have been run yet. */
export function lastResults(): readonly FaultResult[] {
  try {
    return v.parse(v.array(RESULT), JSON.parse(readFileSync(RESULTS_FILE, 'utf8')));
  } catch {
    // Not there, or of another form: the next run writes it.
    return [];
  }
}

/** Keeps what a run told beside what is known of files that were not run. */
export function keepResults(run: readonly FaultResult[]): void {
  mkdirSync(dirname(RESULTS_FILE), { recursive: true });
  writeFileSync(RESULTS_FILE, `${JSON.stringify(withRun(lastResults(), run), null, 1)}\n`);
}

/** What is known after a run: a file that was run counts anew, but a test that was left out of it stays as it was. */
export function withRun(known: readonly FaultResult[], run: readonly FaultResult[]): readonly FaultResult[] {
  const files = new Set(run.map(({ file }) => file));
  const before = ({ file, title }: FaultResult) => known.find((one) => one.file === file && one.title === title);
  return [
    ...known.filter(({ file }) => !files.has(file)),
    ...run.map((result) => (result.state === 'skipped' ? (before(result) ?? result) : result)),
  ];
}
