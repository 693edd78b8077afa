import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium';
import { findFirefox, findWebKit, HOW_TO_GET_ENGINES } from './find-engines';
import { NOT_UNDERSTOOD, readOptions } from './read-options';
import { partBegins, partEnded, TEST_HELP, TEST_PARTS, type TestPart, timesLine } from './test-words';

// The whole check, in one order: types, lint, dependency law, unit, property and browser tests, other engines, then one summary line.

const asked = readOptions(process.argv.slice(2), []);
if (asked.kind === 'help') {
  console.log(TEST_HELP.join('\n'));
  process.exit();
}
if (asked.kind === 'refused') {
  console.error(asked.sentence);
  process.exit(NOT_UNDERSTOOD);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'tiny-tides-tests-'));
const count = { passed: 0, failed: 0, skipped: 0 };
const times = new Map<TestPart, number>();

/** Runs a program of this project and tells whether it succeeded; its output goes to the screen as it comes. */
function run(script: string, parameters: readonly string[]): boolean {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  return done.status === 0;
}

/** Runs a part of the check and says which one it is and how long it took. */
function part(which: TestPart, check: () => boolean): void {
  const began = Date.now();
  console.log(partBegins(which));
  const passed = check();
  times.set(which, Date.now() - began);
  console.log(partEnded(which, passed, Date.now() - began));
}

/** A part that counts as one. */
function step(which: TestPart, check: () => boolean): void {
  part(which, () => {
    const passed = check();
    count[passed ? 'passed' : 'failed'] += 1;
    return passed;
  });
}

/**
 * Runs vitest projects (`*` stands for any letters) and adds their tests to the count. Projects that ran nothing count as failed.
 */
function tests(which: TestPart, projects: string): void {
  part(which, () => {
    const report = join(reports, `${which.title}.json`);
    const ran = run('vitest/vitest.mjs', [
      'run',
      '--project',
      projects,
      '--reporter=default',
      '--reporter=./scripts/fault-docs/fault-reporter.ts',
      '--reporter=./scripts/engine-docs/engine-reporter.ts',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const failedBefore = count.failed;
    try {
      const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(readFileSync(report, 'utf8'));
      count.passed += numPassedTests;
      count.failed += numFailedTests;
      count.skipped += numPendingTests;
      if ((!ran || !success || numPassedTests === 0) && numFailedTests === 0) count.failed += 1;
    } catch {
      // No readable report is a failure of its own.
      count.failed += 1;
    }
    return count.failed === failedBefore;
  });
}

const inCi = Boolean(process.env.CI);
const chromium = findChromium(process.env);

step(TEST_PARTS.types, () => run('typescript/bin/tsc', ['--noEmit']));
step(TEST_PARTS.lint, () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
step(TEST_PARTS.law, () => run('tsx/dist/cli.mjs', ['scripts/law/law.ts']));
tests(TEST_PARTS.unit, 'unit*');
tests(TEST_PARTS.property, 'property');
if (chromium) tests(TEST_PARTS.browser, 'browser');
else {
  step(TEST_PARTS.browser, () => {
    console.error(HOW_TO_GET_CHROMIUM);
    return false;
  });
}
const engines = [findFirefox(process.env), findWebKit(process.env)];
const missing = engines.flatMap((one) => (one.kind === 'missing' ? [`skipped: no ${one.program}`] : []));
if (missing.length < engines.length) tests(TEST_PARTS.engines, 'engines');
else count.skipped += engines.length;
if (missing.length > 0) console.log(`${missing.join(', ')}. ${HOW_TO_GET_ENGINES}`);
if (inCi && count.skipped > 0) {
  console.error('Nothing may be skipped here: the model, the clips, Firefox and WebKit have to be in place.');
  count.failed += 1;
}

rmSync(reports, { recursive: true });
console.log(`\n${timesLine(times)}`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
