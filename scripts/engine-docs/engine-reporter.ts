import type { Reporter, TestModule } from 'vitest/node';
import { ENGINE_RESULTS, type EngineResult, withRun } from './engine-results';

/** Keeps how each walk of a run went in each engine, for `npm run docs:engines`. */
export default class EngineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const day = new Date().toLocaleDateString('sv');
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test): EngineResult[] => {
        const { engine } = test.meta() as { engine?: string };
        const { state } = test.result();
        // A walk that was not begun knows no engine.
        if (engine === undefined || state === 'pending') return [];
        return [{ engine, walk: test.name, state, day }];
      }),
    );
    if (results.length > 0) ENGINE_RESULTS.write(withRun(ENGINE_RESULTS.read(), results));
  }
}
