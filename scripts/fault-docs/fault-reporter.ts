import type { Reporter, TestModule } from 'vitest/node';
import { FAULT_RESULTS, type FaultResult, withRun } from './fault-results';
import { faultsOf } from './tagged-tests';

/** Keeps how each tagged test of a run went, for `npm run docs:faults`. */
export default class FaultReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const day = new Date().toLocaleDateString('sv');
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test): FaultResult[] => {
        const { state } = test.result();
        if (faultsOf(test.name).length === 0 || state === 'pending') return [];
        return [{ file: module.relativeModuleId, title: test.name, state, day }];
      }),
    );
    if (results.length > 0) FAULT_RESULTS.write(withRun(FAULT_RESULTS.read(), results));
  }
}
