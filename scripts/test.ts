import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium';

// The whole check, in one order: types, lint, dependency law, unit, property and browser tests, then one summary line.

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'tiny-tides-tests-'));
const count = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program of this project and tells whether it succeeded; its output goes to the screen as it comes. */
function run(script: string, parameters: readonly string[]): boolean {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  return done.status === 0;
}

function step(title: string, check: () => boolean): void {
  const began = Date.now();
  console.log(`\n== ${title}`);
  const passed = check();
  count[passed ? 'passed' : 'failed'] += 1;
  console.log(`== ${title}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** Runs one vitest project and adds its tests to the count. A project that ran nothing counts as failed. */
function tests(project: string): void {
  const began = Date.now();
  console.log(`\n== ${project} tests`);
  const report = join(reports, `${project}.json`);
  const passed = run('vitest/vitest.mjs', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += numPassedTests;
    count.failed += numFailedTests;
    count.skipped += numPendingTests;
    if ((!passed || !success || numPassedTests === 0) && numFailedTests === 0) count.failed += 1;
  } catch {
    count.failed += 1;
  }
  console.log(`== ${project} tests: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const inCi = Boolean(process.env.CI);
const chromium = findChromium(process.env);

step('types', () => run('typescript/bin/tsc', ['--noEmit']));
step('lint', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
step('dependency law', () => run('tsx/dist/cli.mjs', ['scripts/law.ts']));
tests('unit');
tests('property');
if (chromium) tests('browser');
else {
  console.error(`\n== browser tests\n${HOW_TO_GET_CHROMIUM}`);
  count.failed += 1;
}
if (inCi && count.skipped > 0) {
  console.error('Nothing may be skipped here: the model and the clips have to be in place.');
  count.failed += 1;
}

rmSync(reports, { recursive: true });
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
