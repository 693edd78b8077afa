import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

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

/** Written by every run of the engines, never committed. */
const RESULTS_FILE = join(fileURLToPath(new URL('../..', import.meta.url)), 'engine-results', 'last.json');

/** The last results on this machine; none where the engines have not been run yet. */
export function lastEngineResults(): readonly EngineResult[] {
  try {
    return v.parse(v.array(RESULT), JSON.parse(readFileSync(RESULTS_FILE, 'utf8')));
  } catch {
    // Not there, or of another form: the next run writes it.
    return [];
  }
}

/** Keeps what a run told, beside what is known of engines that were not in it. */
export function keepEngineResults(run: readonly EngineResult[]): void {
  const ran = new Set(run.map(({ engine }) => nameOf(engine)));
  const others = lastEngineResults().filter(({ engine }) => !ran.has(nameOf(engine)));
  mkdirSync(dirname(RESULTS_FILE), { recursive: true });
  writeFileSync(RESULTS_FILE, `${JSON.stringify([...others, ...run], null, 1)}\n`);
}

/** An engine without its version. */
const nameOf = (engine: string) => engine.replace(/ [\d.]+$/, '');
