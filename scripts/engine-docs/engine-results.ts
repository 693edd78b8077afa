import * as v from 'valibot';
import { lastResultsIn } from '../last-results';

const RESULT = v.object({
  /** The engine with its version, e.g. "Firefox 153.7". */
  engine: v.string(),
  /** What a person does, as the test's title says it. */
  walk: v.string(),
  state: v.picklist(['passed', 'failed', 'skipped']),
  /** The day of the run, YYYY-MM-DD. */
  day: v.string(),
});

/** How one walk went in one engine when it was last taken on this machine. */
export type EngineResult = v.InferOutput<typeof RESULT>;

/** Written by every run of the engines. */
export const ENGINE_RESULTS = lastResultsIn('engine-results', RESULT);

/** What is known after a run: a walk that was taken counts anew, one that was left out stays as it was, and an older version of an engine goes. */
export function withRun(known: readonly EngineResult[], run: readonly EngineResult[]): readonly EngineResult[] {
  const isPast = (one: EngineResult) =>
    run.some(
      ({ engine, walk }) => nameOf(engine) === nameOf(one.engine) && (engine !== one.engine || walk === one.walk),
    );
  return [...known.filter((one) => !isPast(one)), ...run];
}

/** An engine without its version. */
const nameOf = (engine: string) => engine.replace(/ [\d.]+$/, '');
