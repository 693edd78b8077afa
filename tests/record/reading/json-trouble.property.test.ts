import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonTrouble } from '../../../game/record/reading/json-trouble';

const OWN = ['__proto__', 'constructor', 'prototype'];
const key = fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !OWN.includes(text));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(null, true, false, '"', '\\', '\\"', '{"a":1,"a":2}'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));

/** A key with any of its letters written as their number. */
const written = (text: string) =>
  `"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`;

describe('the look for what JSON takes in silence', () => {
  it('finds nothing in what was written from plain data, however it is spaced', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2, '\t'), (data, space) => {
        expect(jsonTrouble(JSON.stringify(data, null, space))).toBeNull();
      }),
    );
  });

  it('finds a key that stands twice behind anything, in whichever letters it is written', () => {
    fc.assert(
      fc.property(value, key, fc.boolean(), (data, twice, numbers) => {
        const again = numbers ? written(twice) : JSON.stringify(twice);
        const text = `[0,{${JSON.stringify(twice)} : ${JSON.stringify(data)} , ${again}:1}]`;
        JSON.parse(text);
        expect(jsonTrouble(text)).toMatchObject({ path: `[1].${twice}`, expected: 'each key once' });
      }),
    );
  });
});
