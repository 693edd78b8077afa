import { bytesOf, type Plain } from '../door';
import { HOSTILE_TEXTS } from './hostile-values';
import { type Node, putIn, slotsOf, treeOf, valueIn, writtenTree } from './json-tree';

/** More than any plan may have, and less than results and patients may. */
const OVER_2_MB = 2_100_000;

const raw = (text: string): Node => ({ is: 'raw', text });
const twentyFive = `${'['.repeat(25)}1${']'.repeat(25)}`;
const isRaw = (node: Node) => node.is === 'raw';
const isTime = (node: Node) => node.is === 'raw' && /^"\d{4}-\d\d-\d\dT/.test(node.text);
const isText = (node: Node) => node.is === 'raw' && node.text.startsWith('"');
const isNumber = (node: Node) => node.is === 'raw' && /^-?\d/.test(node.text);

/** What is known to harm, by name, each put where it harms in something valid. Unchanged where there is no such place. */
export const NASTIES: Readonly<Record<string, (plain: Plain) => Plain>> = {
  'JSON of 25 levels': inTree((tree) => putFirst(tree, () => true, twentyFive)),
  'JSON of 100 000 levels': () => ({ is: 'text', text: '['.repeat(100_000) }),
  'a key `__proto__`': withKey('__proto__', '{"polluted":true}'),
  'a key `constructor`': withKey('constructor', '{"prototype":{"polluted":true}}'),
  'a key twice': inTree((tree) => {
    if (tree.is === 'object') tree.entries.push(...tree.entries.slice(0, 1));
  }),
  'a future version': inTree((tree) => {
    const entries = tree.is === 'object' ? tree.entries : [];
    for (const one of entries) if (/version$/i.test(one.key) && isNumber(one.value)) one.value = raw('99');
  }),
  'NaN for a number': inTree((tree) => putFirst(tree, isNumber, 'NaN')),
  '1e308 for every number': inTree((tree) => putAll(tree, isNumber, '1e308')),
  'a day that there is not for every time': inTree((tree) => putAll(tree, isTime, '"2026-99-99T10:00:00.000+01:00"')),
  'an object that becomes no text for everything': inTree((tree) => putAll(tree, isRaw, '{"toString":1,"valueOf":1}')),
  'an image with a script in every text': inTree((tree) => putAll(tree, isText, JSON.stringify(HOSTILE_TEXTS.image))),
  'marks that turn the text': inTree((tree) => putAll(tree, isText, JSON.stringify(HOSTILE_TEXTS.turned))),
  'a text of 2 MB': inTree((tree) => putFirst(tree, isText, JSON.stringify('A'.repeat(OVER_2_MB)))),
  '2 MB of blanks': (plain) => ({ is: 'bytes', bytes: joined(bytesOf(plain), new Uint8Array(OVER_2_MB).fill(0x20)) }),
  'half of it': (plain) => ({ is: 'bytes', bytes: bytesOf(plain).slice(0, bytesOf(plain).length / 2) }),
  'nothing at all': () => ({ is: 'bytes', bytes: new Uint8Array() }),
};

function inTree(change: (tree: Node) => void): (plain: Plain) => Plain {
  return (plain) => {
    if (plain.is !== 'json') return plain;
    const tree = treeOf(JSON.parse(plain.text));
    change(tree);
    return { is: 'json', text: writtenTree(tree) };
  };
}

function withKey(key: string, value: string): (plain: Plain) => Plain {
  return inTree((tree) => {
    if (tree.is === 'object') tree.entries.push({ key, value: raw(value) });
  });
}

function putFirst(tree: Node, where: (node: Node) => boolean, text: string): void {
  const slot = slotsOf(tree).find((one) => where(valueIn(one)));
  if (slot !== undefined) putIn(slot, raw(text));
}

function putAll(tree: Node, where: (node: Node) => boolean, text: string): void {
  for (const slot of slotsOf(tree)) if (where(valueIn(slot))) putIn(slot, raw(text));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
