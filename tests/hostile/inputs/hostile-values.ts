const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const deepObject = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const long = (letter: string, count: number) => letter.repeat(count);

/** Text that harms in one way or another, by name: stands in a name, behind a link, between two words. */
export const HOSTILE_TEXTS = {
  script: '<script>alert(1)</script>',
  image: '"><img src=x onerror=alert(1)>',
  formula: '=HYPERLINK("https://example.org","all")',
  turned: 'abc\u202edcba\u2066\u200f',
  unseen: '\u0000\u0007\u001b[2J\u0085\u200b\ufeff\u2028',
  halfPair: 'a\ud800b\udc00',
  wide: '\u{1f44d}\u0301\ufb01',
  prototype: '__proto__',
  constructor: 'constructor',
  method: 'toString',
  template: '{{constructor}}$&$1%00%zz',
  stops: `${long('.', 40_000)}x`,
  spaces: `${long(' ', 40_000)}x`,
  quotes: long('\\"', 20_000),
  letters: long('A', 60_000),
  lines: long('\n', 20_000),
  ands: long('&plan=', 5000),
  percents: long('%25', 10_000),
  nothing: '',
  path: '../../../etc/passwd',
} as const;

/** JSON that harms, by name. Some of it is no JSON, as a hostile file is not. */
export const HOSTILE_JSON = {
  ...Object.fromEntries(Object.entries(HOSTILE_TEXTS).map(([name, text]) => [`text:${name}`, JSON.stringify(text)])),
  overflow: '1e309',
  huge: '1e308',
  minusHuge: '-1e308',
  tiny: '5e-324',
  minusNought: '-0',
  negative: '-1',
  part: '0.5',
  wrapped: '4294967296',
  unsafe: '9007199254740993',
  nan: 'NaN',
  nanText: '"NaN"',
  infinity: 'Infinity',
  null: 'null',
  true: 'true',
  list: '[]',
  object: '{}',
  nested: '[[null]]',
  deep25: deep(25),
  deep20000: deep(20_000),
  unclosed: '['.repeat(20_000),
  deepObject: deepObject(2000),
  proto: '{"__proto__":{"polluted":true}}',
  constructorKey: '{"constructor":{"prototype":{"polluted":true}}}',
  escapedProto: '{"\\u005f_proto__":{"polluted":true}}',
  noPrimitive: '{"toString":1,"valueOf":1}',
  thenable: '{"then":1,"toJSON":1}',
  longLength: '{"length":4294967295}',
  manyNumbers: `[${long('1,', 20_000)}1]`,
  manyNulls: `[${long('null,', 5000)}null]`,
  version0: '0',
  version99: '99',
  noDay: '"2026-13-45"',
  noTime: '"2026-02-30T25:61:61+99:99"',
  noInstant: '"2026-99-99T10:00:00.000+01:00"',
  firstYear: '"0000-01-01T00:00:00Z"',
  lastYear: '"9999-12-31T23:59:59.999999999+14:00"',
  spacedTime: '"2026-02-01 10:00:00+0100"',
} as const satisfies Readonly<Record<string, string>>;

/** JSON that harms in the place of a value of the same kind. */
export const HOSTILE_ALIKE = {
  time: [
    '"2026-13-45T10:00:00.000+01:00"',
    '"2026-02-30T23:59:60.5-12:00"',
    '"0000-01-01T00:00:00Z"',
    '"9999-12-31T23:59:59.999999+14:00"',
    '"2026-03-01T99:99:99+99:99"',
    '"2026-02-01 10:00:00+0100"',
    '"1969-12-31T00:00:00-23:59"',
  ],
  day: ['"2026-13-45"', '"2026-02-30"', '"0000-01-01"', '"9999-12-31"', '"2026-2-3"'],
  text: Object.values(HOSTILE_TEXTS).map((text) => JSON.stringify(text)),
  number: [
    '1e308',
    '-1e308',
    '1e309',
    '5e-324',
    '-0',
    '-1',
    '0',
    '0.5',
    '1e21',
    '4294967296',
    '9007199254740993',
    '1e-7',
  ],
  list: ['[]', '[null]', '[[]]', deep(18), `[${long('null,', 5000)}null]`],
  object: ['{}', '{"__proto__":{"polluted":true}}', '{"toString":1,"valueOf":1}', deepObject(15)],
  else: ['null', 'true', 'false', '0', '""'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Keys that harm. */
export const HOSTILE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '0',
  'length',
  'then',
  'toJSON',
  '\ud800',
  '<b>',
] as const;

/** Numbers that stand where a header says how long something is; they are cut to the width of the field. */
export const HOSTILE_LENGTHS = [
  0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff,
] as const;
