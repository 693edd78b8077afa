import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../../game/player/style/', import.meta.url);

/** The rules of all sheets, without their comments: what stands before a brace, and what is in it. */
const rules = readdirSync(FOLDER).flatMap((file) => {
  const sheet = readFileSync(new URL(file, FOLDER), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, where = '', says = '']) => ({
    where: where.trim(),
    says,
  }));
});

/*
 * Without a graphics card a layer of its own is composed anew with every picture of the camera above or below it. In the ready check such
 * layers took a quarter of a core from the tracker.
 */
it('no movement that has ended keeps what it moved in a layer of its own', () => {
  const moved = rules.filter(({ says }) => /animation(-fill-mode)?:/.test(says));
  expect(moved.length).toBeGreaterThan(5);
  expect(moved.filter(({ says }) => /\b(both|forwards)\b/.test(says))).toEqual([]);
});

it('the stars behind the pages shine through one by one, and not as a group', () => {
  const stars = rules.filter(({ where }) => where.endsWith('.stars'));
  expect(stars.length).toBeGreaterThan(0);
  expect(stars.filter(({ says }) => /(^|[^-])opacity:/.test(says))).toEqual([]);
});
