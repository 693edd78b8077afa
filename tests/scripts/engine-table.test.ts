import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type EngineResult, withRun } from '../../scripts/engine-docs/engine-results';
import { engineTable, walksOnPage, withEngineTable } from '../../scripts/engine-docs/engine-table';
import { NOT_WALKED } from '../../scripts/engine-docs/not-walked';

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const result = (engine: string, walk: string, state: EngineResult['state']): EngineResult => ({
  ...{ engine, walk, state, day: '2026-01-02' },
});

it('has a row for each walk and a column for each engine, and says what is not in the check', () => {
  const page = '# Page\n<!-- engines: written by npm run docs:engines -->\nold\n<!-- /engines -->\nend\n';
  const results = [
    result('WebKit 2.50', 'play', 'failed'),
    result('Firefox 153', 'play', 'passed'),
    result('Firefox 153', 'save', 'passed'),
  ];
  const written = withEngineTable(page, engineTable(results));
  expect(written).toContain('| what a person does | Firefox 153 | WebKit 2.50 |');
  expect(written).toContain('| play | works | **does not work** |\n| save | works | not in the check |');
  expect(written).toMatch(/^# Page\n.*\n<!-- \/engines -->\nend\n$/s);
  expect(written).not.toContain('old');
  expect(walksOnPage(written)).toEqual(['play', 'save']);
});

it('keeps what is known of walks that a run left out, and forgets an older version of an engine', () => {
  const [oldFirefox, play, save] = [
    result('Firefox 140.1', 'play', 'passed'),
    result('WebKit 2.50', 'play', 'failed'),
    result('WebKit 2.50', 'save', 'passed'),
  ];
  const played = result('WebKit 2.50', 'play', 'passed');
  expect(withRun([oldFirefox, play, save], [played])).toEqual([oldFirefox, save, played]);
  const newFirefox = result('Firefox 153.7', 'save', 'passed');
  expect(withRun([oldFirefox, save], [newFirefox])).toEqual([save, newFirefox]);
});

it('the table in the README has the walks that the tests take (npm run engines, then npm run docs:engines)', () => {
  const walks = [...read('tests/engines/engine-tests.ts').matchAll(/walk\((?:named\()?'(.*?)'/g)].map(
    ([, title]) => title,
  );
  expect(walks.length).toBeGreaterThan(5);
  expect(walksOnPage(read('README.md'))).toEqual(walks);
  for (const { walk, why } of NOT_WALKED) {
    expect(walks).toContain(walk);
    expect(read('README.md')).toContain(why);
  }
});
