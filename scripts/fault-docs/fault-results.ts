import * as v from 'valibot';
import { lastResultsIn } from '../last-results';

const RESULT = v.object({
  file: v.string(),
  title: v.string(),
  state: v.picklist(['passed', 'failed', 'skipped']),
  /** The day of the run, YYYY-MM-DD. */
  day: v.string(),
});

/** How a tagged test went when it was last run on this machine. */
export type FaultResult = v.InferOutput<typeof RESULT>;

/** Written by every run of the tests. */
export const FAULT_RESULTS = lastResultsIn('fault-results', RESULT);

/** What is known after a run: a file that was run counts anew, but a test that was left out of it stays as it was. */
export function withRun(known: readonly FaultResult[], run: readonly FaultResult[]): readonly FaultResult[] {
  const files = new Set(run.map(({ file }) => file));
  const before = ({ file, title }: FaultResult) => known.find((one) => one.file === file && one.title === title);
  return [
    ...known.filter(({ file }) => !files.has(file)),
    ...run.map((result) => (result.state === 'skipped' ? (before(result) ?? result) : result)),
  ];
}
