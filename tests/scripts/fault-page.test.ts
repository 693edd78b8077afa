import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../../scripts/fault-docs/fault-list';
import { faultPage, wordsOfResults, wordsOnPage } from '../../scripts/fault-docs/fault-page';
import { type FaultResult, withRun } from '../../scripts/fault-docs/fault-results';
import { taggedIn } from '../../scripts/fault-docs/tagged-tests';
import { currentTests, FAULT_PAGE } from '../../scripts/write-fault-page';

describe('docs/faults.md', () => {
  it('has a test for each fault, and no tag names a fault that is not in the list', () => {
    const caused = new Set(currentTests().flatMap(({ faults }) => faults));
    const listed = FAULTS.map(({ id }) => id);
    expect(listed.filter((id) => !caused.has(id))).toEqual([]);
    expect([...caused].filter((id) => !listed.includes(id))).toEqual([]);
  });

  it('is fresh but for its last column: run `npm run docs:faults` when a title or the list changed', () => {
    const page = readFileSync(FAULT_PAGE, 'utf8');
    expect(page).toBe(faultPage(currentTests(), wordsOnPage(page)));
  });
});

describe('what a fault page is made of', () => {
  const source = `
    it('waits for nothing (F2)', () => {});
    it.each([1])("says %s of $name's own | (F2, Safety)", () => {});
    it('is about (F3) and does not cause it', () => {});`;
  const tests = taggedIn('tests/a.test.ts', source);

  it('are the titles that end with a tag', () => {
    expect(tests.map(({ title, faults }) => [title, faults])).toEqual([
      ['waits for nothing (F2)', ['F2']],
      ["says %s of $name's own | (F2, Safety)", ['F2', 'Safety']],
    ]);
  });

  it('and are never those of a group: a run has results for tests alone', () => {
    expect(() => taggedIn('tests/a.test.ts', "describe('waits (F2)', () => {});")).toThrow(/tests\/a.*waits \(F2\)/);
  });

  const result = (title: string, state: FaultResult['state'], day = '2026-01-02'): FaultResult => ({
    ...{ file: 'tests/a.test.ts', title, state, day },
  });

  it('and their results: several cases have passed when all have, and a page keeps what is known', () => {
    const words = wordsOfResults([
      result('waits for nothing (F2)', 'passed'),
      result("says one of Ida's own | (F2, Safety)", 'passed'),
      result("says two of Ida's own | (F2, Safety)", 'failed'),
    ]);
    expect(tests.map(words)).toEqual(['passed, 2026-01-02', 'failed, 2026-01-02']);
    const page = faultPage(tests, words);
    expect(tests.map(wordsOnPage(page))).toEqual(['passed, 2026-01-02', 'failed, 2026-01-02']);
    expect(tests.map(wordsOnPage(faultPage(tests, () => null)))).toEqual(['not run yet', 'not run yet']);
  });

  it('and a run replaces what was known of its files, but for the tests that it left out', () => {
    const known = [result('a (F2)', 'passed'), result('b (F2)', 'failed'), result('gone (F2)', 'failed')];
    const elsewhere = { ...result('c (F3)', 'passed'), file: 'tests/b.test.ts' };
    const run = [result('a (F2)', 'skipped', '2026-01-03'), result('b (F2)', 'passed', '2026-01-03')];
    expect(withRun([...known, elsewhere], run)).toEqual([elsewhere, known[0], run[1]]);
  });
});
