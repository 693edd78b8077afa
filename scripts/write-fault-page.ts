import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultPage, wordsOfResults, wordsOnPage } from './fault-docs/fault-page';
import { FAULT_RESULTS } from './fault-docs/fault-results';
import { taggedTests } from './fault-docs/tagged-tests';
import { isMain } from './is-main';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the page lies. */
export const FAULT_PAGE = fileURLToPath(new URL('../docs/faults.md', import.meta.url));

/** The tests that cause a fault, as the sources name them now. */
export const currentTests = () => taggedTests(ROOT);

if (isMain(import.meta.url)) {
  const onPage = wordsOnPage(existsSync(FAULT_PAGE) ? readFileSync(FAULT_PAGE, 'utf8') : '');
  const inRuns = wordsOfResults(FAULT_RESULTS.read());
  const tests = currentTests();
  writeFileSync(
    FAULT_PAGE,
    faultPage(tests, (test) => inRuns(test) ?? onPage(test)),
  );
  console.log(`wrote docs/faults.md: ${tests.length} tests`);
}
