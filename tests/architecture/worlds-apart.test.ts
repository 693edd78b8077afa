import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import config from '../../vitest.config';

/*
 * Most unit tests share one world: a module that one of them replaces would be replaced for whoever comes after it. Those that
 * replace modules stand in a list of their own.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

const unitTests = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !/^tests\/(browser|engines)\//.test(file));

const listed = config.test?.projects?.flatMap((project) =>
  typeof project === 'object' && 'test' in project && project.test?.name === 'unit-apart'
    ? (project.test.include ?? [])
    : [],
);

it('every test that replaces modules has a world of its own, and nobody else', () => {
  const replacing = unitTests.filter((file) =>
    /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(`${root}${file}`, 'utf8')),
  );
  expect(replacing.length).toBeGreaterThan(3);
  expect(replacing.sort()).toEqual(listed?.sort());
});
