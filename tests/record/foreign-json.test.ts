import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { jsonTrouble } from '../../game/record/reading/json-trouble';
import { parseForeignJson } from '../../game/record/reading/parse-foreign-json';
import { LONGEST_PLAN_BYTES, readLevel, readPlan } from '../../game/record/reading/read-plan';
import { DataError } from '../../game/therapy/data-error';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';

const read = (text: string) => parseForeignJson(text, 'mine.json');
const bytes = (text: string) => new TextEncoder().encode(text);
const plan = JSON.stringify(SAMPLE_PLAN, null, 2);
const readText = (text: string | Uint8Array) =>
  readPlan(typeof text === 'string' ? bytes(text) : text, 'mine.plan.json', SHIPPED_LEVELS);

describe('a key that stands twice', () => {
  it.each([
    ['at the top', '{"a":1,"a":2}', 'a'],
    ['with equal values', '{"a":1,"a":1}', 'a'],
    ['deep in a list', '{"quiet":[{"x":1},{"allowance":0.1,"side":"both","allowance":0.99}]}', 'quiet[1].allowance'],
    ['written in two ways', '{"ab":1,"\\u0061b":2}', 'ab'],
    ['after an inner object with the same key', '{"a":{"a":1},"a":2}', 'a'],
    ['behind quotes and brackets in texts', '{"t":"\\"}],{","u":["\\\\",{"k":1 , "k" :2}]}', 'u[1].k'],
    ['empty', '{"":1,"":2}', ''],
  ])('is refused with file, path and key: %s (F32)', (_, text, path) => {
    expect(() => read(text)).toThrow(DataError);
    expect(() => read(text)).toThrow(expect.objectContaining({ file: 'mine.json', path, expected: 'each key once' }));
  });

  it.each(['{"a":{"b":1},"c":{"b":1}}', '[{"a":1},{"a":1}]', '{"a":"a","b":["a","a"]}', '"a"', '{}', '[[],{}]', ' 7 '])(
    'is not seen in %s',
    (text) => expect(read(text)).toEqual(JSON.parse(text)),
  );

  it('is found in a plan, where the last one would have won in silence', () => {
    const twice = plan.replace('"allowance":', '"allowance": 0.1, "allowance":');
    expect(twice).not.toBe(plan);
    expect(() => readText(twice)).toThrow(/mine\.plan\.json: quiet\[0\]\.allowance is the key "allowance" twice/);
  });

  it('is found in a level', () => {
    const level = readFileSync('levels/moon-bubble.level.json', 'utf8');
    expect(readLevel(bytes(level), 'a').id).toBe(JSON.parse(level).id);
    expect(() => readLevel(bytes(level.replace('"id"', '"id": "x", "id"')), 'a.level.json')).toThrow(
      /a\.level\.json: id is the key "id" twice/,
    );
  });

  it('stands in no file that comes with the product', () => {
    const folders = ['levels', 'levels/plans', 'levels/schema', 'tests/fixtures/records'];
    for (const folder of folders)
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')))
        expect(jsonTrouble(readFileSync(`${folder}/${name}`, 'utf8')), name).toBeNull();
  });
});

describe('the bytes of a plan', () => {
  it('may begin with a byte order mark', () => {
    expect(readText(`\ufeff${plan}`)).toEqual(readText(plan));
  });

  it('are refused in UTF-16 and in no text at all, with a sentence that says so', () => {
    const wide = Buffer.from(plan, 'utf16le');
    for (const content of [wide, Buffer.from(`\ufeff${plan}`, 'utf16le'), Buffer.from(wide).swap16()])
      expect(() => readText(content)).toThrow(/is text saved as UTF-16 \("Unicode"\), expected text saved as UTF-8/);
    expect(() => readText(Uint8Array.of(0x7b, 0xff, 0xff))).toThrow(/no text in UTF-8/);
  });

  it('are told their true trouble: too large, or empty', () => {
    const large = plan + ' '.repeat(3_000_000);
    expect(() => readText(large)).toThrow(`is ${large.length} bytes, expected at most ${LONGEST_PLAN_BYTES} bytes`);
    for (const empty of ['', ' \n', '\ufeff']) expect(() => readText(empty)).toThrow(/is nothing, expected JSON/);
  });
});

describe('what a refusal says of a value', () => {
  const said = (value: unknown) => new DataError('f', 'p', value, 'e').found;

  it('is never empty, never long, and never holds what cannot be seen', () => {
    const hostile = '\u001b[31m\u0007\r\u009b\u202e\u200f\u200b\ufeff\u2028\ud800\u{e0041}';
    for (const value of [
      '',
      hostile,
      'x'.repeat(5_000_000),
      [hostile],
      { [hostile]: 1 },
      [],
      {},
      null,
      undefined,
      -5,
    ]) {
      expect(said(value).trim()).not.toBe('');
      expect(said(value).length).toBeLessThan(300);
      expect(said(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }
    const error = new DataError(hostile, hostile, 1, 'e');
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(error.message).toContain('\\u001b[31m\\u0007');
    expect(error.file).not.toMatch(/\p{Cc}/u);
  });

  it('is the outline of what is large', () => {
    expect(said(Array(1_000_000).fill(0))).toBe('a list of 1000000 entries');
    expect(said({ a: { b: { c: 1 } }, d: [1] })).toBe('{"a":"{…}","d":"[…]"}');
    expect(said('yes')).toBe('"yes"');
  });
});
